package io.frontrow.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Keeps one process of a node alive: one that dies is started again at once, and not more often than every
/// second.
public final class Supervisor implements AutoCloseable {
    private static final Duration LEAST_LIFE = Duration.ofSeconds(1);
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);
    private static final long STOP_SECONDS = 8;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PackagedApplication application;
    private final ApplicationNode node;
    private Process process;
    private boolean closed;

    private Supervisor(PackagedApplication application, ApplicationNode node) {
        this.application = application;
        this.node = node;
    }

    /// Starts the node's process and watches it on a thread of its own.
    public static Supervisor watch(PackagedApplication application, ApplicationNode node) {
        var supervisor = new Supervisor(application, node);
        supervisor.process = application.start(node);
        Thread.ofPlatform().daemon().name("supervisor-" + node.name()).start(supervisor::keepAlive);
        return supervisor;
    }

    public ApplicationNode node() {
        return node;
    }

    /// The process of this moment; it may be dead already.
    public synchronized Process process() {
        return process;
    }

    /// Returns when the application says that it is ready.
    public void awaitReady() {
        long start = System.nanoTime();
        while (!ready()) {
            if (System.nanoTime() - start > READY_LIMIT.toNanos()) {
                throw new IllegalStateException(node.name() + " is not ready after " + READY_LIMIT + ", see "
                        + node.folder().resolve("application.log"));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /// Ends the process, politely at first.
    @Override
    public void close() {
        var last = last();
        last.destroy();
        try {
            if (!last.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                last.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Ends them all at the same time.
    public static void closeAll(List<Supervisor> supervisors) {
        supervisors.forEach(supervisor -> supervisor.last().destroy());
        supervisors.forEach(Supervisor::close);
    }

    private synchronized Process last() {
        closed = true;
        return process;
    }

    private void keepAlive() {
        long started = System.nanoTime();
        while (true) {
            int code = process().onExit().join().exitValue();
            LockSupport.parkNanos(LEAST_LIFE.toNanos() - (System.nanoTime() - started));
            started = System.nanoTime();
            if (!startAgain(code)) {
                return;
            }
        }
    }

    private synchronized boolean startAgain(int code) {
        if (closed) {
            return false;
        }
        System.out.println(node.name() + " ended (" + code + "), it is started again");
        process = application.start(node);
        return true;
    }

    private boolean ready() {
        var question = HttpRequest.newBuilder(URI.create(node.address() + "/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
