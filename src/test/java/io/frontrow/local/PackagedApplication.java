package io.frontrow.local;

import io.frontrow.embedded.FreePorts;
import io.frontrow.embedded.ServerAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The packaged application, copied to where a later build does not overwrite it, and how a node of it is
/// started.
public final class PackagedApplication {
    private static final Path BUILT = Path.of("target", "quarkus-app");
    private static final String HEAP = "2g";
    /// What outlives one collection under load is copied once more, not up to fifteen times.
    private static final List<String> COLLECTOR = List.of("-XX:InitialTenuringThreshold=1", "-XX:MaxTenuringThreshold=1");
    /// Where the system has them; elsewhere the option is passed over.
    private static final List<String> HUGE_PAGES = List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages");
    /// Signs the tokens of the local run, which listens on the loopback interface only.
    public static final String TOKEN_SECRET = "for-development-only-the-local-run-has-no-secret";

    private final Path folder;
    private final ServerAddresses servers;
    private final String heap;

    private PackagedApplication(Path folder, ServerAddresses servers, String heap) {
        this.folder = folder;
        this.servers = servers;
        this.heap = heap;
    }

    /// Takes what the build made.
    ///
    /// @param folder the run's folder; the copy and the nodes' folders go there
    public static PackagedApplication install(Path folder, ServerAddresses servers) {
        return install(BUILT, folder, servers, HEAP);
    }

    /// The same with what was built elsewhere.
    ///
    /// @param heap such as `2g`, all of it from the start: with less the collector stayed at 0.8 GB, and was busy with marking it
    public static PackagedApplication install(Path built, Path folder, ServerAddresses servers, String heap) {
        try (var files = Files.walk(built)) {
            for (var file : files.toList()) {
                copy(file, folder.resolve("application").resolve(built.relativize(file)));
            }
            return new PackagedApplication(folder, servers, heap);
        } catch (IOException e) {
            throw new UncheckedIOException("no packaged application in " + built, e);
        }
    }

    /// Starts one process. Its output is appended to `application.log` in the node's folder, and its id
    /// stands in `application.pid` there, so that the next run finds it if this JVM is killed.
    Process start(ApplicationNode node) {
        return start(node, List.of());
    }

    /// The same with more options for its JVM.
    public Process start(ApplicationNode node, List<String> options) {
        try {
            var home = node.folder();
            Files.createDirectories(home.resolve("native"));
            var builder = new ProcessBuilder(command(node, options)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("application.log").toFile()));
            builder.environment().put("ROCKSDB_SHAREDLIB_DIR", home.resolve("native").toString());
            builder.environment().remove("QUARKUS_HTTP_PORT");
            var process = builder.start();
            Files.writeString(home.resolve("application.pid"), process.pid() + "\n");
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("the application does not start: " + node, e);
        }
    }

    /// The node of this number, from 1, on this port.
    public ApplicationNode node(int number, int port) {
        return new ApplicationNode("node-" + number, port, folder.resolve("node-" + number));
    }

    /// The node of this number on a port that nobody uses.
    public ApplicationNode nodeOnFreePort(int number) {
        return node(number, FreePorts.next());
    }

    private List<String> command(ApplicationNode node, List<String> options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfrontrow.data-dir=" + node.folder().resolve("data"),
                "-Dfrontrow.node=" + node.name(),
                "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                "-Dquarkus.profile=local",
                "-Dfrontrow.identity.token-secret=" + TOKEN_SECRET,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + node.port()));
        command.addAll(List.of("-Xms" + heap, "-Xmx" + heap));
        command.addAll(COLLECTOR);
        command.addAll(HUGE_PAGES);
        command.addAll(options);
        servers.asSettings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(folder.resolve("application").resolve("quarkus-run.jar").toString());
        return command;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
