package io.frontrow.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.frontrow.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShoppingTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String BROKEN_CONNECTION = "";
    private static final UUID BUYER = new UUID(0, 1);
    private static final String ACCEPTED = "202 {\"id\":\"b1\",\"status\":\"PROCESSING\"}";
    private static final String TO_BE_PAID = "200 {\"status\":\"PENDING_PAYMENT\",\"seats\":[\"2-5\"]}";
    private static final String PAID = "200 {\"status\":\"COMPLETED\",\"seats\":[\"2-5\"],\"tickets\":[{\"id\":\"t1\"}]}";

    private final Queue<String> answers = new ArrayDeque<>();
    private final Set<String> keys = Collections.synchronizedSet(new TreeSet<>());
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), 1);
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    @Test
    void aDyingApplicationIsAskedAgainWithTheSameKey() {
        answers.addAll(List.of("503 {}", BROKEN_CONNECTION, ACCEPTED));
        var shopping = asked();
        assertEquals(Set.of("crowd-" + BUYER + "-0"), keys);
        assertEquals("b1", ((Purchase.Accepted) shopping.purchase()).booking());
    }

    @Test
    void theSeatIsWaitedForAndPaid() {
        answers.addAll(List.of(ACCEPTED, "200 {\"status\":\"PROCESSING\"}", BROKEN_CONNECTION, TO_BE_PAID,
                "503 {}", TO_BE_PAID, "202 {}", TO_BE_PAID, "200 {}", PAID));
        var bought = (Purchase.Bought) settled(asked());
        assertEquals(List.of("2-5"), bought.seats());
        assertEquals(List.of("t1"), bought.tickets());
        assertEquals(Set.of("crowd-" + BUYER + "-0", "crowd-b1-0"), keys);
    }

    @Test
    void whoIsDeclinedTriesAnotherCard() {
        answers.addAll(List.of(ACCEPTED, TO_BE_PAID, "402 {}", TO_BE_PAID, "200 {}", PAID));
        assertEquals(Purchase.Bought.class, settled(asked(Temper.IS_DECLINED)).getClass());
        assertEquals(Set.of("crowd-" + BUYER + "-0", "crowd-b1-0", "crowd-b1-1"), keys);
    }

    @Test
    void whoWalksAwayComesBackAndPays() {
        answers.addAll(List.of(ACCEPTED, TO_BE_PAID, TO_BE_PAID, "200 {\"status\":\"EXPIRED\"}",
                "409 {\"type\":\"/problems/seats-unavailable\"}", "202 {\"id\":\"b2\"}", TO_BE_PAID, "200 {}", PAID));
        assertEquals("b2", ((Purchase.Bought) settled(asked(Temper.WALKS_AWAY))).booking());
    }

    @Test
    void whoCancelsComesBackAndPays() {
        answers.addAll(List.of(ACCEPTED, TO_BE_PAID, "200 {}", "200 {\"status\":\"CANCELLED\"}",
                "202 {\"id\":\"b2\"}", TO_BE_PAID, "200 {}", PAID));
        assertEquals("b2", ((Purchase.Bought) settled(asked(Temper.CANCELS))).booking());
    }

    @Test
    void onlyWantOfSeatsIsACleanRefusal() {
        answers.add("409 {\"type\":\"/problems/seats-unavailable\"}");
        assertEquals(new Purchase.Refused("seats-unavailable"), asked().purchase());
        answers.add("409 {\"type\":\"/problems/not-on-sale\"}");
        assertEquals(Purchase.Broken.class, asked().purchase().getClass());
    }

    private static Purchase settled(Shopping shopping) {
        Eventually.within(LIMIT, () -> {
            shopping.look().toCompletionStage().toCompletableFuture().join();
            return shopping.purchase().isFinal();
        });
        return shopping.purchase();
    }

    private Shopping asked() {
        return asked(Temper.PAYS);
    }

    private Shopping asked(Temper temper) {
        var shopping = new Shopping(new Buyer(BUYER, "token", new Hall.Place("A", 1), temper), List.of(api), 0,
                new UUID(0, 2).toString());
        shopping.askAfter(Duration.ZERO);
        Eventually.within(LIMIT, () -> !(shopping.purchase() instanceof Purchase.Asking));
        return shopping;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key != null) {
                keys.add(key);
            }
            var answer = answers.remove();
            if (answer.equals(BROKEN_CONNECTION)) {
                throw new IOException("the application died");
            }
            var body = answer.substring(4).getBytes();
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
