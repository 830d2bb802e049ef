package io.frontrow.torture;

import io.frontrow.local.ApplicationNode;
import io.frontrow.local.PackagedApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One application process that is killed, frozen and started again; its name, port and folder stay. Not thread-safe.
final class Node {
    private static final long STOP_SECONDS = 60;
    private static final int LAST_LINES = 40;

    private final PackagedApplication application;
    private final ApplicationNode place;
    private final List<String> options;
    private Process process;

    /// @param options for its JVM, beside the usual ones
    Node(PackagedApplication application, ApplicationNode place, List<String> options) {
        this.application = application;
        this.place = place;
        this.options = options;
    }

    String name() {
        return place.name();
    }

    URI address() {
        return place.address();
    }

    void start() {
        process = application.start(place, options);
    }

    boolean isStarted() {
        return process != null;
    }

    /// Whatever state it is in.
    void end() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    void kill() {
        Signals.kill(process.toHandle());
        awaitEnd();
    }

    /// As an orchestrator does it.
    void stopPolitely() {
        process.destroy();
        awaitEnd();
    }

    void freeze() {
        Signals.freeze(process.toHandle());
    }

    void wake() {
        Signals.wake(process.toHandle());
    }

    /// Its checkpoint is gone; only while it is not running.
    void loseDisk() {
        var data = place.folder().resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        var question = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// For the report of a start that failed: the next run wipes the log.
    String lastWords() {
        try {
            var log = Files.readAllLines(place.folder().resolve("application.log"));
            var state = process.isAlive() ? "runs and is not ready" : "ended with code " + process.exitValue();
            return "%s %s; its log ends with%n%s".formatted(name(), state,
                    String.join("\n", log.subList(Math.max(0, log.size() - LAST_LINES), log.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
