package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.CODES;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.requestOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.seatinventory.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Against a real PostgreSQL, and with several at once.
class PostgresBookingTransitionsTest extends BookingTransitionsContract {
    private static final BookingDatabase DATABASE = BookingDatabase.create("transitions_contract");
    private final PostgresBookings bookings = new PostgresBookings(DATABASE.dataSource(), 3, saved -> { });
    private final PostgresBookingTransitions transitions =
            new PostgresBookingTransitions(DATABASE.dataSource(), UUID::randomUUID, CODES, () -> { });

    @Override
    Bookings bookings() {
        DATABASE.empty();
        return bookings;
    }

    @Override
    BookingTransitions transitions() {
        return transitions;
    }

    @Override
    void startPayment(UUID paymentId, UUID bookingId) {
        DATABASE.execute("INSERT INTO booking.payment (id, booking_id, amount_minor, currency, state) VALUES ('" + paymentId
                + "', '" + bookingId + "', 560000, 'TWD', 'STARTED')");
    }

    @Override
    PaymentState paymentState(UUID paymentId) {
        return PaymentState.valueOf(
                DATABASE.ask("SELECT state FROM booking.payment WHERE id = '" + paymentId + "'").getFirst());
    }

    @Override
    void letTimePass(UUID bookingId) {
        DATABASE.execute("UPDATE booking.booking SET pay_until = now() WHERE id = '" + bookingId + "'");
    }

    @Override
    List<String> outbox() {
        return DATABASE.outbox();
    }

    /// However many there are: with statistics that make PostgreSQL believe that it soon finds some wherever it looks.
    @Test
    void theBookingsOfOtherEventsAreNotReadForOneThatIsCalledOff() {
        bookings();
        DATABASE.execute("ALTER TABLE booking.booking SET (autovacuum_enabled = false)");
        fill("00000000", new UUID(9, 9));
        fill("ffffffff", EVENT);
        DATABASE.execute("ANALYZE booking.booking");
        long before = readByTheirIds();

        assertEquals(10, transitions.endWithEvent(EVENT, 10).size());

        Eventually.within(Duration.ofSeconds(30), () -> readByTheirIds() > before);
        assertTrue(readByTheirIds() <= before + 100, "all that came before the event's were read");
        DATABASE.execute("ALTER TABLE booking.booking RESET (autovacuum_enabled)");
    }

    private static void fill(String idsBeginWith, UUID event) {
        DATABASE.execute("""
                INSERT INTO booking.booking (id, status, buyer_id, event_id, section, subsection, seats_per_row, quantity,
                    manual, price_minor, currency, requested_at, hold_seconds, seats, pay_until)
                SELECT ('%s' || substr(gen_random_uuid()::text, 9))::uuid, 'PENDING_PAYMENT', gen_random_uuid(), '%s', 'A', 1, 5, 1, false,
                    1, 'TWD', now(), 900, '{1-1}', now() + interval '1 hour' FROM generate_series(1, 20000)""".formatted(idsBeginWith, event));
    }

    /// As far as the sessions have told it; they do when they end.
    private static long readByTheirIds() {
        return Long.parseLong(DATABASE.ask("SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = 'booking_pkey'").getFirst());
    }

    @Test
    void twoWhoExpireAtOnceExpireEachBookingOnce() throws Exception {
        var ids = saveMany(400);
        DATABASE.execute("UPDATE booking.booking SET pay_until = now()");
        var expired = new ArrayList<UUID>();
        for (var batch : atOnce(List.of(this::expireAll, this::expireAll, this::expireAll))) {
            expired.addAll(batch);
        }
        assertEquals(ids.size(), expired.size());
        assertEquals(new HashSet<>(ids), new HashSet<>(expired));
        assertEquals(2 * ids.size(), DATABASE.outbox().size());
        assertEquals(ids.size(), new HashSet<>(DATABASE.ask("SELECT key FROM booking.outbox")).size());
    }

    /// Every booking is due, is cancelled and is paid at the same time, and the provider says of each payment twice that it has the money.
    @Test
    void ofPayingCancellingAndExpiringExactlyOneWins() throws Exception {
        var ids = saveMany(300);
        ids.forEach(id -> startPayment(payment(id), id));
        DATABASE.execute("UPDATE booking.booking SET pay_until = now() + interval '300 milliseconds'");
        atOnce(List.of(
                () -> each(ids, transitions::cancel),
                () -> each(ids.reversed(), id -> transitions.complete(payment(id))),
                () -> each(ids.reversed(), id -> transitions.complete(payment(id))),
                () -> each(ids, id -> transitions.expire(3))));
        DATABASE.execute("UPDATE booking.booking SET pay_until = now()");
        transitions.expire(1_000);

        assertEquals(List.of("0"), DATABASE.ask("SELECT count(*) FROM booking.booking WHERE status = 'PENDING_PAYMENT'"));
        assertEquals(List.of("0"), DATABASE.ask("""
                SELECT count(*) FROM booking.booking JOIN booking.payment ON payment.booking_id = booking.id
                WHERE (booking.status = 'COMPLETED') <> (payment.state = 'CAPTURED')
                    OR payment.state NOT IN ('CAPTURED', 'REFUND_DUE')"""));
        assertEquals(ids.size(), DATABASE.outbox().stream()
                .filter(message -> message.contains("Seats")).map(message -> message.split(" ")[1]).distinct().count());
        assertEquals(ids.size(), DATABASE.outbox().stream().filter(message -> message.contains("Seats")).count());
    }

    /// Holds of one buyer from many partitions, each of them applied alone.
    @Test
    void noHoldSlipsPastTheLimitWhenPartitionsApplyAtOnce() throws Exception {
        List<Callable<List<UUID>>> partitions = new ArrayList<>();
        for (int partition = 0; partition < 12; partition++) {
            int number = partition;
            partitions.add(() -> {
                var id = new UUID(7, number);
                assertTrue(bookings.save(List.of(held(id, STRANGER)), number, LogPosition.START, new LogPosition(0, 1, 1)));
                return List.of(id);
            });
        }
        atOnce(partitions);
        assertEquals(List.of("3"), DATABASE.ask("SELECT count(*) FROM booking.booking WHERE status = 'PENDING_PAYMENT'"));
        assertEquals(9, DATABASE.outbox().size());
    }

    /// The withdrawal and the hold meet: whoever is first, the seats are free in the end.
    @Test
    void aWithdrawalThatMeetsItsHoldGivesTheSeatsBack() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 100; i++) {
            ids.add(new UUID(8, i));
        }
        atOnce(List.of(
                () -> each(ids, id -> assertTrue(transitions.withdraw(id) || transitions.cancel(id))),
                () -> each(ids, id -> bookings.save(List.of(held(id, new UUID(9, id.getLeastSignificantBits()))),
                        (int) id.getLeastSignificantBits(), LogPosition.START, new LogPosition(0, 1, 1)))));
        assertEquals(List.of("100"), DATABASE.ask("SELECT count(*) FROM booking.booking WHERE status = 'CANCELLED'"));
        assertEquals(100, new HashSet<>(DATABASE.outbox()).size());
    }

    private List<UUID> saveMany(int count) {
        var ids = new ArrayList<UUID>();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < count; i++) {
            ids.add(new UUID(6, i));
            answers.add(held(new UUID(6, i), new UUID(5, i)));
        }
        assertTrue(bookings.save(answers, 0, LogPosition.START, new LogPosition(0, 1, 1)));
        return ids;
    }

    private static Answer.Held held(UUID id, UUID buyerId) {
        return new Answer.Held(requestOf(id, buyerId, NOW), BLOCK, positions("1-1", "1-2"));
    }

    private static UUID payment(UUID bookingId) {
        return new UUID(4, bookingId.getLeastSignificantBits());
    }

    private List<UUID> expireAll() {
        var all = new ArrayList<UUID>();
        List<UUID> some;
        do {
            some = transitions.expire(20);
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    private static List<UUID> each(List<UUID> ids, Consumer<UUID> deed) {
        ids.forEach(deed);
        return ids;
    }

    private static List<List<UUID>> atOnce(List<Callable<List<UUID>>> deeds) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            var results = new ArrayList<List<UUID>>();
            for (Future<List<UUID>> future : threads.invokeAll(deeds)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
