package io.frontrow.booking.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.booking.application.port.in.CancelBooking;
import io.frontrow.booking.application.port.in.ExpireBookings;
import io.frontrow.booking.application.port.in.FinishPayments;
import io.frontrow.booking.application.port.in.PayBooking;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.PaymentLedger.Balance;
import io.frontrow.booking.domain.CardNumber;
import io.frontrow.platform.web.WebhookSignature;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A thousand of each race, against the real database and the real provider: exactly one wins, and no money stays without
/// seats.
@QuarkusTest
class PaymentRacesTest {
    private static final int RACES = 1_000;
    private static final int AT_ONCE = 8;
    private static final int FEWEST_WINS = 100;
    private static final CardNumber GOOD = CardNumber.parse("4242424242424242").orElseThrow();
    private static final String PAID = "COMPLETED CAPTURED 1 1";

    @Inject
    PaymentWorld world;
    @Inject
    PayBooking payBooking;
    @Inject
    CancelBooking cancelBooking;
    @Inject
    ExpireBookings expireBookings;
    @Inject
    FinishPayments finishPayments;
    @Inject
    PaymentLedger ledger;
    @Inject
    WebhookSignature signature;
    @TestHTTPResource("/api/v1/payments/webhooks/simulator")
    URI webhook;

    private final UUID event = UUID.randomUUID();
    private final UUID buyer = UUID.randomUUID();
    private final Semaphore lanes = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ExecutorService threads;

    @BeforeEach
    void start() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterEach
    void moneyAndSeatsAgree() {
        threads.close();
        assertTrue(ledger.balances().stream().allMatch(balance -> balance.imbalance() == 0), ledger.balances()::toString);
    }

    @Test
    void payAgainstExpire() throws Exception {
        var gap = new FairGap();
        race(world.unpaid(event, buyer, RACES, 900), booking -> {
            world.payUntil(booking, gap.millis());
            return gap.tell(pay(booking, Optional.empty()) instanceof PayBooking.Outcome.Paid);
        }, booking -> {
            gap.await();
            expireBookings.expire();
            return null;
        });
        everyBookingIs(ends("EXPIRED"));
        bothSidesWin("EXPIRED");
    }

    @Test
    void payAgainstCancel() throws Exception {
        var gap = new FairGap();
        race(world.unpaid(event, buyer, RACES, 900),
                booking -> gap.tell(pay(booking, Optional.empty()) instanceof PayBooking.Outcome.Paid), booking -> {
                    gap.await();
                    return cancelBooking.cancel(booking, buyer);
                });
        everyBookingIs(ends("CANCELLED"));
        bothSidesWin("CANCELLED");
    }

    @Test
    void theSameWebhookTwiceAtOnce() throws Exception {
        var bookings = world.unpaid(event, buyer, RACES, 900);
        race(bookings, booking -> {
            var payment = world.approvedAtTheProvider(booking);
            inBothHands(() -> tell(payment), () -> tell(payment));
            return null;
        }, booking -> null);
        assertEquals(List.of(PAID + ": " + RACES), world.verdicts(event));
    }

    @Test
    void thePaymentWithTheSameKeyTwiceAtOnce() throws Exception {
        var key = Optional.of("once");
        race(world.unpaid(event, buyer, RACES, 900), booking -> pay(booking, key), booking -> pay(booking, key));
        everyBookingIs(Set.of(PAID));
    }

    private PayBooking.Outcome pay(UUID booking, Optional<String> key) {
        return payBooking.pay(new PayBooking.Command(booking, buyer, key, GOOD));
    }

    private Void tell(UUID payment) throws Exception {
        byte[] body = "{\"reference\": \"%s\", \"state\": \"APPROVED\"}".formatted(payment).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(webhook).header("Content-Type", "application/json")
                .header(WebhookSignature.HEADER, signature.sign(body, Instant.now())).POST(BodyPublishers.ofByteArray(body)).build();
        assertEquals(204, client.send(request, BodyHandlers.discarding()).statusCode());
        return null;
    }

    private interface Racer {
        Object run(UUID booking) throws Exception;
    }

    /// A few races at a time; both racers of one start together.
    private void race(List<UUID> bookings, Racer one, Racer other) throws Exception {
        var races = bookings.stream().map(booking -> threads.submit(() -> {
            lanes.acquire();
            try {
                return inBothHands(() -> one.run(booking), () -> other.run(booking));
            } finally {
                lanes.release();
            }
        })).toList();
        for (var each : races) {
            each.get();
        }
    }

    private Object inBothHands(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var left = threads.submit(() -> {
            start.await();
            return one.call();
        });
        start.await();
        other.call();
        return left.get();
    }

    /// Where the provider was too slow for the buyer, who lost, the payment was abandoned there: nothing was captured.
    private static Set<String> ends(String other) {
        return Set.of(PAID, other + " REFUNDED 0 0", other + " DECLINED 0 0", other + " 0 0");
    }

    private void everyBookingIs(Set<String> allowed) {
        Eventually.within(Duration.ofSeconds(30), () -> {
            expireBookings.expire();
            finishPayments.refund();
            var verdicts = world.verdicts(event);
            assertTrue(verdicts.stream().allMatch(verdict -> allowed.contains(verdict.split(":")[0])), verdicts::toString);
            assertEquals(RACES, verdicts.stream().mapToInt(verdict -> Integer.parseInt(verdict.split(": ")[1])).sum());
            assertTrue(ledger.balances().stream().map(Balance::imbalance).allMatch(difference -> difference == 0));
        });
    }

    /// A race that one side always wins shows nothing.
    private void bothSidesWin(String other) {
        var ends = world.verdicts(event);
        assertTrue(count(ends, "COMPLETED") >= FEWEST_WINS && count(ends, other) >= FEWEST_WINS, ends::toString);
    }

    private static int count(List<String> ends, String status) {
        return ends.stream().filter(end -> end.startsWith(status + " ")).mapToInt(end -> Integer.parseInt(end.split(": ")[1])).sum();
    }
}
