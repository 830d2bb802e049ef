package io.frontrow.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Fails the build when the packaged application contains an embedded server or anything else that belongs to
/// tests.
public final class ProductionArtifact {
    private static final Path HOME = Path.of("target", "quarkus-app");
    private static final Pattern TEST_ONLY = Pattern.compile(
            ".*(embedded-(postgres|redis)|kafka_2\\.|kafka-(server|metadata|raft|storage)|scala-library|junit|jacoco|archunit|cucumber).*");

    private ProductionArtifact() {}

    /// Called by the build; without a packaged application (another kind of package was asked for) there is
    /// nothing to check.
    public static void main(String[] args) throws IOException {
        var found = testOnly(HOME);
        if (!found.isEmpty()) {
            throw new IllegalStateException("the production artifact contains what belongs to tests: " + found);
        }
    }

    static List<Path> testOnly(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).filter(ProductionArtifact::isTestOnly).toList();
        }
    }

    private static boolean isTestOnly(Path file) {
        return TEST_ONLY.matcher(file.getFileName().toString()).matches();
    }
}
