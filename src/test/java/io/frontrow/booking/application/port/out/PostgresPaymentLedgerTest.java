package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.CODES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.adapter.out.postgres.PostgresPaymentLedger;
import io.frontrow.booking.application.port.out.PaymentLedger.Attempt;
import io.frontrow.booking.application.port.out.PaymentLedger.Start;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.PaymentState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The ledger against a real PostgreSQL.
class PostgresPaymentLedgerTest extends PaymentLedgerContract {
    private static final BookingDatabase DATABASE = BookingDatabase.create("payment_ledger");
    private static final UUID BOOKING = new UUID(1, 1);
    private static final UUID PAYMENT = new UUID(2, 1);
    private static final UUID WITHDRAWN = new UUID(1, 7);
    private static final Optional<UUID> KEY = Optional.of(new UUID(3, 1));
    private final PaymentLedger ledger = new PostgresPaymentLedger(DATABASE.dataSource());

    @Override
    Bookings bookings() {
        DATABASE.empty();
        return new PostgresBookings(DATABASE.dataSource(), 3, saved -> { });
    }

    @Override
    BookingTransitions transitions() {
        return new PostgresBookingTransitions(DATABASE.dataSource(), UUID::randomUUID, CODES, () -> { });
    }

    @Override
    PaymentLedger ledger() {
        return ledger;
    }

    @Override
    void letTimePass(UUID bookingId) {
        DATABASE.execute("UPDATE booking.booking SET pay_until = now() WHERE id = '" + bookingId + "'");
    }

    @Test
    void theSameAttemptIsOnRecordOnce() {
        assertEquals(start(PAYMENT, KEY), assertInstanceOf(Start.Started.class, start(PAYMENT, KEY)));
        assertEquals(List.of("1"), DATABASE.ask("SELECT count(*) FROM booking.payment"));
    }

    @Test
    void ofManyAtOnceOneStarts() {
        var starts = IntStream.range(0, 8).parallel().mapToObj(i -> start(new UUID(9, i), Optional.empty())).toList();
        assertEquals(1, starts.stream().filter(Start.Started.class::isInstance).count());
        assertEquals(7, starts.stream().filter(Start.AnotherInProgress.class::isInstance).count());
    }

    @Test
    void whatIsOverOrDecidedIsNotPaid() {
        DATABASE.execute("UPDATE booking.booking SET pay_until = now()");
        assertEquals(new Start.TooLate(), start(PAYMENT, KEY));
        DATABASE.execute("UPDATE booking.booking SET status = 'EXPIRED', ended_at = now()");
        assertEquals(new Start.TooLate(), start(PAYMENT, KEY));
        DATABASE.execute("UPDATE booking.booking SET status = 'CANCELLED'");
        assertEquals(new Start.WrongState(BookingStatus.CANCELLED), start(PAYMENT, KEY));
        assertEquals(Optional.empty(), ledger.find(PAYMENT));
    }

    @Test
    void aCardIsNotAskedAgainForWhatIsOver() {
        start(PAYMENT, KEY);
        DATABASE.execute("UPDATE booking.booking SET pay_until = now()");
        assertEquals(new Start.TooLate(), start(PAYMENT, KEY));
        DATABASE.execute("UPDATE booking.booking SET status = 'CANCELLED', ended_at = now()");
        assertEquals(new Start.WrongState(BookingStatus.CANCELLED), start(PAYMENT, KEY));
        assertEquals(PaymentState.STARTED, ledger.find(PAYMENT).orElseThrow().state());
    }

    @Test
    void whatWasWithdrawnHasNoPrice() {
        DATABASE.execute("INSERT INTO booking.booking (id, status, ended_at) VALUES ('%s', 'CANCELLED', now())".formatted(WITHDRAWN));
        assertEquals(new Start.WrongState(BookingStatus.CANCELLED),
                ledger.start(new PaymentLedger.Attempt(PAYMENT, KEY, WITHDRAWN)));
    }

    @Test
    void aRefundThatIsDueIsTakenAtOnceAndAgainLaterUntilItIsDone() {
        start(PAYMENT, KEY);
        DATABASE.execute("UPDATE booking.payment SET state = 'REFUND_DUE'");
        for (int tries = 1; tries <= 7; tries++) {
            assertEquals(List.of(PAYMENT), ledger.takeRefundsDue(10));
            assertEquals(List.of(), ledger.takeRefundsDue(10));
            assertEquals(List.of(String.valueOf(Math.min(32, 1 << tries))), DATABASE.ask(
                    "SELECT round(extract(epoch FROM due_at - now()))::int FROM booking.payment"));
            DATABASE.execute("UPDATE booking.payment SET due_at = now()");
        }
        ledger.refunded(PAYMENT);
        assertEquals(List.of(), ledger.takeRefundsDue(10));
        assertEquals(PaymentState.REFUNDED, ledger.find(PAYMENT).orElseThrow().state());
    }

    @Test
    void anOpenPaymentIsTakenWhenItIsDue() {
        start(PAYMENT, KEY);
        assertEquals(List.of(), ledger.takeUndecided(10));
        DATABASE.execute("UPDATE booking.payment SET due_at = now()");
        assertEquals(List.of(PAYMENT), ledger.takeUndecided(10));
    }

    @Test
    void onlyWhatIsOwedIsPaidBackAndOnlyWhatIsOpenIsDeclined() {
        start(PAYMENT, KEY);
        ledger.refunded(PAYMENT);
        assertEquals(PaymentState.STARTED, ledger.find(PAYMENT).orElseThrow().state());
        DATABASE.execute("UPDATE booking.payment SET state = 'CAPTURED'");
        ledger.decline(PAYMENT);
        assertEquals(PaymentState.CAPTURED, ledger.find(PAYMENT).orElseThrow().state());
    }

    private Start start(UUID payment, Optional<UUID> key) {
        return ledger.start(new Attempt(payment, key, BOOKING));
    }
}
