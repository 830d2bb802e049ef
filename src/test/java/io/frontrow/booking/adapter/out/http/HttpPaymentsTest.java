package io.frontrow.booking.adapter.out.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.frontrow.Eventually;
import io.frontrow.booking.domain.CardNumber;
import io.frontrow.booking.domain.Verdict;
import io.frontrow.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A provider that misbehaves on demand, behind the real limits, retries, bulkhead and circuit breaker.
@QuarkusTest
class HttpPaymentsTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Money PRICE = new Money(280_000, "TWD");
    private static final CardNumber CARD = CardNumber.parse("4242424242424242").orElseThrow();

    private interface Behaviour {
        void answer(HttpExchange exchange, int call) throws IOException;
    }

    @Inject
    ProviderCalls calls;

    private final AtomicInteger heard = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer provider;
    private HttpPayments payments;
    private volatile Behaviour behaviour;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), ProviderCalls.MOST_AT_ONCE);
        provider.setExecutor(threads);
        provider.createContext("/", exchange -> behaviour.answer(exchange, heard.incrementAndGet()));
        provider.start();
        payments = new HttpPayments(calls, this::address, PATIENCE, new ObjectMapper());
    }

    private URI address() {
        return URI.create("http://localhost:" + provider.getAddress().getPort());
    }

    /// The breaker is the application's: it is left closed, for the other tests.
    @AfterEach
    void stop() {
        behaviour = (exchange, _) -> say(exchange, 200, "APPROVED");
        Eventually.within(Duration.ofSeconds(20), () -> assertEquals(Verdict.APPROVED, payments.ask(UUID.randomUUID())));
        over.countDown();
        provider.stop(0);
        threads.close();
    }

    @Test
    void whatFailsQuicklyIsTriedAgain() {
        behaviour = (exchange, call) -> say(exchange, call < 3 ? 503 : 200, "APPROVED");
        assertEquals(Verdict.APPROVED, charge());
        assertEquals(3, heard.get());
    }

    @Test
    void whatFailsForGoodIsUndecided() {
        behaviour = (exchange, _) -> say(exchange, 500, "");
        assertEquals(Verdict.UNDECIDED, charge());
        assertEquals(3, heard.get());
    }

    @Test
    void silenceIsUndecidedAndNotTriedAgain() {
        behaviour = (_, _) -> waitForTheEnd();
        assertEquals(Verdict.UNDECIDED, charge());
        assertEquals(1, heard.get());
    }

    @Test
    void whoFailsAgainAndAgainIsLeftAlone() {
        behaviour = (exchange, _) -> say(exchange, 500, "");
        for (int i = 0; i < 40; i++) {
            payments.ask(UUID.randomUUID());
        }
        assertEquals(Verdict.NOT_ASKED, charge());
        assertTrue(heard.get() < 60, "called although the breaker should be open: " + heard);
    }

    @Test
    void theSilenceOfOneCardStopsNobodyElse() {
        behaviour = (_, _) -> waitForTheEnd();
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(_ -> buyers.submit(this::charge));
        }
        behaviour = (exchange, _) -> say(exchange, 200, "APPROVED");
        assertEquals(Verdict.APPROVED, charge());
    }

    @Test
    void onlySoManyCallAtOnce() {
        behaviour = (exchange, _) -> {
            waitForTheEnd();
            say(exchange, 200, "APPROVED");
        };
        payments = new HttpPayments(calls, this::address, Duration.ofSeconds(30), new ObjectMapper());
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, ProviderCalls.MOST_AT_ONCE).forEach(_ -> buyers.submit(this::chargeUntilAllAreHeard));
            Eventually.within(Duration.ofSeconds(20), () -> assertEquals(ProviderCalls.MOST_AT_ONCE, heard.get()));
            assertEquals(Verdict.NOT_ASKED, charge());
            over.countDown();
        }
        assertEquals(ProviderCalls.MOST_AT_ONCE, heard.get());
    }

    @Test
    void onlyAClearAnswerCounts() {
        behaviour = (exchange, _) -> say(exchange, 200, "DECLINED");
        assertEquals(Verdict.DECLINED, charge());
        behaviour = (exchange, _) -> say(exchange, 404, "");
        assertEquals(Verdict.UNHEARD_OF, payments.ask(UUID.randomUUID()));
        behaviour = (exchange, _) -> say(exchange, 200, "PENDING");
        assertEquals(Verdict.UNDECIDED, payments.ask(UUID.randomUUID()));
        assertFalse(payments.refund(UUID.randomUUID()));
        behaviour = (exchange, _) -> send(exchange, 200, "no JSON");
        assertEquals(Verdict.UNDECIDED, charge());
    }

    private Verdict charge() {
        return payments.charge(UUID.randomUUID(), PRICE, CARD);
    }

    /// A call may find no connection in time, or its place taken by a call of the application's own.
    private void chargeUntilAllAreHeard() {
        while (charge() != Verdict.APPROVED && heard.get() < ProviderCalls.MOST_AT_ONCE) {
            Thread.yield();
        }
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String state) throws IOException {
        send(exchange, status, "{\"state\": \"" + state + "\"}");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
