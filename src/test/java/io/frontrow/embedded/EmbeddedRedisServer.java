package io.frontrow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.RedisExecProvider;

/// A Redis server on a free port of the loopback interface. Its program lies in its folder, so that an orphan
/// is recognised.
final class EmbeddedRedisServer implements EmbeddedServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long STOP_SECONDS = 5;

    private final Process process;
    private final int port;

    private EmbeddedRedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static EmbeddedRedisServer start(Path folder, Durability durability) {
        try {
            Files.createDirectories(folder);
            int port = FreePorts.next();
            var process = run(new ProcessBuilder(program(folder).toString(), "--bind", "127.0.0.1", "--port", "" + port,
                    "--dir", folder.toString(), "--pidfile", folder.resolve("redis.pid").toString(), "--save", "",
                    "--set-proc-title", "no", "--appendonly", durability == Durability.SAFE ? "yes" : "no")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("redis.log").toFile()));
            awaitListening(process, port);
            return new EmbeddedRedisServer(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis does not start in " + folder, e);
        }
    }

    /// Forgets everything.
    void wipe() {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout((int) START_LIMIT.toMillis());
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() != '+') {
                throw new IllegalStateException("Redis does not forget");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "redis://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// A process that another thread starts in the moment in which the program is written holds it open until it runs its
    /// own: until then the system refuses to run ours.
    private static Process run(ProcessBuilder redis) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                return redis.start();
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains("Text file busy") || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    private static Path program(Path folder) throws IOException {
        var program = folder.resolve("redis-server");
        if (!Files.isExecutable(program)) {
            var extracted = RedisExecProvider.defaultProvider().get().toPath();
            Files.move(extracted, program, StandardCopyOption.REPLACE_EXISTING);
        }
        return program;
    }

    private static void awaitListening(Process process, int port) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("Redis does not listen on port " + port);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
