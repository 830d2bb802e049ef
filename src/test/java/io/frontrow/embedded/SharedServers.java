package io.frontrow.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The servers of one test JVM. Only the class that the system class loader holds is ever asked, because
/// Quarkus loads the tests once per application start, and servers that belong to a closed class loader break
/// later.
public final class SharedServers {
    private static final Path HOME = Path.of("target", "test-servers");
    private static Map<String, String> addresses;

    private SharedServers() {}

    /// The addresses as settings, so that no class of one class loader is seen by another.
    public static synchronized Map<String, String> addresses() {
        if (addresses == null) {
            addresses = start();
        }
        return addresses;
    }

    private static Map<String, String> start() {
        var caller = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(SharedServers.class.getClassLoader());
        try {
            endFormerRuns();
            var folder = ServerFolder.claim(HOME.resolve("" + ProcessHandle.current().pid())).orElseThrow();
            folder.wipe();
            var servers = EmbeddedServers.start(folder, Durability.FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers, folder), "embedded-servers-stop"));
            return servers.addresses().asSettings();
        } finally {
            Thread.currentThread().setContextClassLoader(caller);
        }
    }

    private static void stop(EmbeddedServers servers, ServerFolder folder) {
        servers.close();
        folder.wipe();
    }

    private static void endFormerRuns() {
        if (!Files.isDirectory(HOME)) {
            return;
        }
        try (var runs = Files.list(HOME)) {
            runs.forEach(run -> ServerFolder.claim(run).ifPresent(SharedServers::forget));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(ServerFolder folder) {
        try (folder) {
            folder.wipe();
        }
    }
}
