package io.frontrow.torture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.frontrow.torture.checker.Charge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A payment provider that outlives every application process, and can be slow or down. It knows the cards of the built-in
/// simulator, but none of its code.
final class Provider implements AutoCloseable {
    /// ISO 4217.
    private static final String NO_CURRENCY = "XXX";
    private static final String PATH = "/simulator/payments";
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What it does at the moment.
    enum Mood { WELL, SLOW, DOWN, FORGETS_TO_ANSWER }

    private final Map<UUID, Charge> charges = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final Webhooks webhooks;
    private volatile Mood mood = Mood.WELL;

    Provider(Webhooks webhooks) {
        this.webhooks = webhooks;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1_024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    void feel(Mood next) {
        mood = next;
    }

    /// What it remembers.
    List<Charge> charges() {
        return List.copyOf(charges.values());
    }

    @Override
    public void close() {
        server.stop(0);
        webhooks.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var now = mood;
            if (now == Mood.DOWN) {
                answer(exchange, 503, "{}");
                return;
            }
            if (now == Mood.SLOW) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
            }
            var charge = decided(exchange, body);
            if (now == Mood.FORGETS_TO_ANSWER) {
                return;
            }
            if (charge != null && !charge.decided()) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
                answer(exchange, 504, "{}");
            } else {
                answer(exchange, charge == null ? 404 : 200, charge == null ? "{}" : json(charge));
            }
        }
    }

    /// Null when it has never heard of it.
    private Charge decided(HttpExchange exchange, byte[] body) throws IOException {
        var rest = exchange.getRequestURI().getPath().substring(PATH.length());
        if (rest.isEmpty()) {
            var request = JSON.readTree(body);
            return charge(UUID.fromString(request.path("reference").asText()), request.path("amount").asLong(),
                    request.path("currency").asText(), request.path("cardNumber").asText());
        }
        var words = rest.substring(1).split("/");
        var reference = UUID.fromString(words[0]);
        return switch (words.length == 1 ? "" : words[1]) {
            case "refund" -> charges.computeIfPresent(reference, (_, known) -> known.refunded());
            case "abandon" -> charges.computeIfAbsent(reference, _ -> new Charge(reference, 0, NO_CURRENCY, false, 0, false));
            default -> charges.get(reference);
        };
    }

    private Charge charge(UUID reference, long amount, String currency, String card) {
        boolean late = card.equals("4000000000000259");
        long decidedAt = System.currentTimeMillis() + (late ? LATE.toMillis() : 0);
        boolean approved = !card.equals("4000000000000002");
        var fresh = new Charge(reference, amount, currency, approved, decidedAt, false);
        var known = charges.putIfAbsent(reference, fresh);
        if (known == null) {
            int notices = late ? 1 : card.equals("4000000000000341") ? 2 : 0;
            for (int i = 0; i < notices; i++) {
                webhooks.send(reference, late ? LATE : Duration.ZERO, () -> charges.get(reference).state());
            }
        }
        return known == null ? fresh : known;
    }

    private static String json(Charge charge) {
        return "{\"reference\":\"%s\",\"amount\":%d,\"currency\":\"%s\",\"state\":\"%s\"}"
                .formatted(charge.reference(), charge.amount(), charge.currency(), charge.state());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
