package io.frontrow.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// The agent as the jar that `-javaagent` wants.
final class AgentJar {
    private static final String CLASSES = "Halt*.class";

    private AgentJar() {}

    /// @return where it was written
    static Path write(Path folder) {
        var jar = folder.resolve("halt-agent.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", HaltAgent.class.getName());
        var root = compiledTests();
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var classes = Files.newDirectoryStream(root.resolve("io/frontrow/faults"), CLASSES)) {
            for (var file : classes) {
                out.putNextEntry(new JarEntry(root.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException("the agent cannot be written to " + jar, e);
        }
    }

    private static Path compiledTests() {
        try {
            return Path.of(HaltAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
