package io.frontrow.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
    @TempDir
    Path home;

    @Test
    void aFolderHasOneOwner() {
        try (var owner = ServerFolder.claim(home).orElseThrow()) {
            assertTrue(ServerFolder.claim(owner.path()).isEmpty());
        }
        ServerFolder.claim(home).orElseThrow().close();
    }

    @Test
    void theNextOwnerEndsWhatTheLastOneLeft() throws Exception {
        var orphan = process(Files.createFile(home.resolve("server.log")));
        Files.writeString(home.resolve("server.pid"), orphan.pid() + "\n");
        ServerFolder.claim(home).orElseThrow().close();
        assertTrue(orphan.waitFor(5, TimeUnit.SECONDS));
        assertFalse(Files.exists(home.resolve("server.pid")));
    }

    @Test
    void aProcessThatOnlyHasTheIdOfAnOrphanIsLeftAlone() throws Exception {
        var stranger = process(Path.of("/dev/null"));
        try {
            Files.writeString(home.resolve("server.pid"), stranger.pid() + "\n");
            ServerFolder.claim(home).orElseThrow().close();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aWipedFolderIsEmptyAndStillOwned() throws IOException {
        try (var owner = ServerFolder.claim(home).orElseThrow()) {
            Files.writeString(Files.createDirectories(home.resolve("a/b")).resolve("c"), "data");
            owner.wipe();
            assertFalse(Files.exists(home.resolve("a")));
            assertTrue(ServerFolder.claim(home).isEmpty());
        }
    }

    /// A process that lives until it is ended and has the path on its command line.
    private static Process process(Path path) throws IOException {
        return new ProcessBuilder("tail", "-f", path.toString()).start();
    }
}
