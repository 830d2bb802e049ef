package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.CODES;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.application.port.out.BookingTransitions.Capture;
import io.frontrow.booking.domain.Answer;
import io.frontrow.seatinventory.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The time to pay runs out while a payment is being written.
class LastMomentPaymentTest {
    private static final BookingDatabase DATABASE = BookingDatabase.create("last_moment_payment");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final UUID ID = new UUID(1, 1);
    private static final UUID PAYMENT = new UUID(2, 1);
    private static final String STATES = "SELECT booking.status || ' ' || payment.state"
            + " FROM booking.booking JOIN booking.payment ON payment.booking_id = booking.id";
    /// Whoever changes a booking waits for this lock before his next statement.
    private static final String BRAKE = """
            CREATE OR REPLACE FUNCTION booking.brake() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN NULL; END $$;
            CREATE OR REPLACE TRIGGER brake AFTER UPDATE ON booking.booking FOR EACH ROW EXECUTE FUNCTION booking.brake()""";

    private final BookingTransitions transitions =
            new PostgresBookingTransitions(DATABASE.dataSource(), UUID::randomUUID, CODES, () -> { });

    @BeforeEach
    void startToPay() {
        DATABASE.empty();
        assertTrue(new PostgresBookings(DATABASE.dataSource(), 3, saved -> { }).save(List.of(new Answer.Held(request(ID), BLOCK,
                positions("1-1", "1-2"))), 0, LogPosition.START, new LogPosition(0, 1, 1)));
        DATABASE.execute("INSERT INTO booking.payment (id, booking_id, amount_minor, currency, state) VALUES ('" + PAYMENT
                + "', '" + ID + "', 560000, 'TWD', 'STARTED')");
        DATABASE.execute("UPDATE booking.booking SET pay_until = clock_timestamp() + interval '3 seconds'");
    }

    /// The provider says it twice, by its answer and by a notice: the money must not go back for seats that are sold.
    @Test
    void theSecondWordIsTooLateForNothing() throws Exception {
        DATABASE.execute(BRAKE);
        try (var threads = Executors.newFixedThreadPool(2); var brake = DATABASE.dataSource().getConnection();
                var statement = brake.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
            var first = complete(threads);
            awaitWaiting(1);
            awaitTooLate();
            var second = complete(threads);
            Eventually.within(LIMIT, () -> second.isDone() || waiting() == 2);
            statement.execute("SELECT pg_advisory_unlock(4711)");

            assertEquals(Capture.COMPLETED, first.get());
            assertEquals(Capture.UNCHANGED, second.get());
        } finally {
            DATABASE.execute("DROP TRIGGER brake ON booking.booking");
        }
        assertEquals(List.of("COMPLETED CAPTURED"), DATABASE.ask(STATES));
    }

    /// Who holds the booking's row meanwhile may have said that it is too late.
    @Test
    void aPaymentThatHadToWaitIsTooLateByTheClock() throws Exception {
        try (var threads = Executors.newFixedThreadPool(1); var other = DATABASE.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT id FROM booking.booking FOR UPDATE");
            var payment = complete(threads);
            awaitWaiting(1);
            awaitTooLate();
            other.commit();

            assertEquals(Capture.REFUND_DUE, payment.get());
        }
        assertEquals(List.of("PENDING_PAYMENT REFUND_DUE"), DATABASE.ask(STATES));
    }

    private Future<Capture> complete(ExecutorService threads) {
        return threads.submit(() -> transitions.complete(PAYMENT));
    }

    private static void awaitWaiting(int count) {
        Eventually.within(LIMIT, () -> waiting() == count);
    }

    private static int waiting() {
        return Integer.parseInt(DATABASE.ask("SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)"
                + " WHERE NOT granted AND datname = current_database()").getFirst());
    }

    private static void awaitTooLate() {
        Eventually.within(LIMIT,
                () -> DATABASE.ask("SELECT pay_until < clock_timestamp() FROM booking.booking").equals(List.of("t")));
    }
}
