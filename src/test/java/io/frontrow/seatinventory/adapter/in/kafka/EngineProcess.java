package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An [EngineMain] to be killed, frozen and woken.
final class EngineProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final Process process;
    private volatile String status = "";

    EngineProcess(SeatLogs logs, String node, Path dataDir, Duration session) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            process = new ProcessBuilder(List.of(java,
                    "-cp", System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", EngineMain.class.getName(),
                    logs.bootstrap(), logs.prefix(), node, dataDir.toString(), "" + session.toMillis()))
                    .redirectError(dataDir.resolveSibling(node + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    /// Waits until it decides that many partitions.
    void awaitRunning(int partitions) {
        Eventually.within(LIMIT, () -> status.startsWith("running=" + partitions + " "));
    }

    /// Waits until it decides some.
    void awaitSomeRunning() {
        Eventually.within(LIMIT, () -> status.startsWith("running=") && !status.startsWith("running=0 "));
    }

    /// As `kill -9`: no word to anybody.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// As an orderly end.
    void stop() {
        process.destroy();
        awaitEnd();
    }

    void freeze() {
        signal("STOP");
    }

    void wake() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitEnd() {
        try {
            process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                status = line;
            }
        } catch (IOException e) {
            status = "its output ended: " + e.getMessage();
        }
    }
}
