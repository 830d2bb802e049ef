package io.frontrow.bench;

import io.frontrow.crowd.ApiCall;
import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.local.ApplicationNode;
import io.frontrow.local.PackagedApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// From the start of the process to the first order that is answered 202, with and without the cache of a former run; the
/// measured application is stopped before.
record StartScenario(PackagedApplication application, Path folder) implements Scenario {
    static final String NAME = "start";
    private static final int STARTS = 3;
    private static final double LIMIT_SECONDS = 240;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int TRAINING_ORDERS = 300;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Bench bench) {
        var order = order(bench.open(BenchHall.HALF_MILLION));
        bench.stopApplication();
        var cache = folder.resolve("start.aot");
        start(order, List.of("-XX:AOTCacheOutput=" + cache), TRAINING_ORDERS);
        var without = IntStream.range(0, STARTS).mapToDouble(_ -> start(order, List.of(), 1)).sorted().toArray();
        var with = IntStream.range(0, STARTS).mapToDouble(_ -> start(order, List.of("-XX:AOTCache=" + cache), 1)).sorted().toArray();
        bench.report.put("start", "withoutAotSeconds", without[STARTS / 2]);
        bench.report.put("start", "withAotSeconds", with[STARTS / 2]);
        bench.say("start to first booking: without cache %.2f %.2f %.2f s, with %.2f %.2f %.2f s, cache %d MB", without[0],
                without[1], without[2], with[0], with[1], with[2], cache.toFile().length() >> 20);
    }

    private double start(String order, List<String> options, int orders) {
        var node = application.nodeOnFreePort(1);
        long start = System.nanoTime();
        var process = application.start(node, options);
        try (var client = HttpClient.newHttpClient()) {
            double took = firstBooking(client, node, order, start);
            for (int i = 1; i < orders; i++) {
                accepts(client, node, order);
            }
            return took;
        } finally {
            stop(process);
        }
    }

    private static double firstBooking(HttpClient client, ApplicationNode node, String order, long start) {
        while (!accepts(client, node, order)) {
            if ((System.nanoTime() - start) / 1e9 > LIMIT_SECONDS) {
                throw new IllegalStateException("no booking is accepted, see " + node.folder().resolve("application.log"));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean accepts(HttpClient client, ApplicationNode node, String order) {
        var request = HttpRequest.newBuilder(URI.create(node.address() + "/api/v1/bookings")).timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token())
                .POST(HttpRequest.BodyPublishers.ofString(order)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// The cache is written when the process ends, which takes a while.
    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor((long) LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String token() {
        var now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        return new Tokens(PackagedApplication.TOKEN_SECRET)
                .mint(new Token(UUID.randomUUID(), UUID.randomUUID(), Roles.BUYER, now, now.plusSeconds(3_600)));
    }

    private static String order(String event) {
        return ApiCall.json().put("eventId", event).put("section", "A").put("subsection", 1).put("quantity", 1)
                .put("selection", "best_available").toString();
    }
}
