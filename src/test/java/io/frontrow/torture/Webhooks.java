package io.frontrow.torture;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The provider's signed webhooks: each is sent until one of the applications takes it.
final class Webhooks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_TRIES = 200;

    private final List<URI> doors;
    private final byte[] secret;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("torture-webhooks").unstarted(task));
    private final AtomicInteger next = new AtomicInteger();

    Webhooks(List<URI> doors, String secret) {
        this.doors = doors;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    void send(UUID reference, Duration delay, Supplier<String> state) {
        later(delay, () -> attempt(reference, state, 0));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.shutdownNow();
    }

    private void later(Duration delay, Runnable task) {
        if (!timer.isShutdown()) {
            timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(UUID reference, Supplier<String> state, int tries) {
        byte[] body = "{\"reference\": \"%s\", \"state\": \"%s\"}".formatted(reference, state.get()).getBytes(StandardCharsets.UTF_8);
        var door = doors.get(Math.floorMod(next.getAndIncrement(), doors.size()));
        var request = HttpRequest.newBuilder(URI.create(door + "/api/v1/payments/webhooks/simulator")).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Frontrow-Signature", signature(body))
                .POST(BodyPublishers.ofByteArray(body)).build();
        client.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if ((failure != null || answer.statusCode() / 100 != 2) && tries < MOST_TRIES) {
                later(Duration.ofSeconds(1), () -> attempt(reference, state, tries + 1));
            }
        });
    }

    private String signature(byte[] body) {
        long seconds = System.currentTimeMillis() / 1_000;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
