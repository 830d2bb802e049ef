package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.PRICE;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.application.port.out.PaymentLedger.Attempt;
import io.frontrow.booking.application.port.out.PaymentLedger.Balance;
import io.frontrow.booking.application.port.out.PaymentLedger.Start;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.seatinventory.LogPosition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every implementation of [PaymentLedger] promises, together with the bookings that are paid.
abstract class PaymentLedgerContract {
    private static final UUID BOOKING = new UUID(1, 1);
    private static final UUID PAYMENT = new UUID(2, 1);
    private static final UUID OTHER_PAYMENT = new UUID(2, 2);
    private static final Optional<UUID> KEY = Optional.of(new UUID(3, 1));
    private PaymentLedger ledger;
    private BookingTransitions transitions;

    /// Empty.
    abstract Bookings bookings();

    abstract BookingTransitions transitions();

    abstract PaymentLedger ledger();

    abstract void letTimePass(UUID bookingId);

    @BeforeEach
    void oneUnpaidBooking() {
        var held = List.<Answer>of(new Answer.Held(request(BOOKING), BLOCK, positions("1-1", "1-2")));
        assertTrue(bookings().save(held, 0, LogPosition.START, new LogPosition(0, 1, 1)));
        ledger = ledger();
        transitions = transitions();
    }

    @Test
    void theSameAttemptMayStartAgainUntilItIsDecided() {
        assertEquals(new Start.Started(PRICE.times(2)), start(PAYMENT, KEY));
        assertEquals(new Start.Started(PRICE.times(2)), start(PAYMENT, KEY));
        ledger.decline(PAYMENT);
        assertEquals(new Start.Decided(PaymentState.DECLINED), start(PAYMENT, KEY));
    }

    @Test
    void anotherAttemptWaits() {
        start(PAYMENT, Optional.empty());
        assertEquals(new Start.AnotherInProgress(), start(OTHER_PAYMENT, Optional.empty()));
        ledger.decline(PAYMENT);
        assertInstanceOf(Start.Started.class, start(OTHER_PAYMENT, Optional.empty()));
    }

    @Test
    void aKeyIsBoundToItsCardUnlessThatWasDeclined() {
        start(PAYMENT, KEY);
        assertEquals(new Start.KeyReused(), start(OTHER_PAYMENT, KEY));
        ledger.decline(PAYMENT);
        assertInstanceOf(Start.Started.class, start(OTHER_PAYMENT, KEY));
    }

    @Test
    void whatIsOverIsNotPaid() {
        letTimePass(BOOKING);
        assertEquals(new Start.TooLate(), start(PAYMENT, KEY));
        transitions.expire(1);
        assertEquals(new Start.TooLate(), start(PAYMENT, KEY));
        assertEquals(Optional.empty(), ledger.find(PAYMENT));
    }

    @Test
    void whatIsCancelledIsNotPaidAndWhatCameTooLateIsOwedBack() {
        start(PAYMENT, KEY);
        transitions.cancel(BOOKING);
        assertEquals(new Start.WrongState(BookingStatus.CANCELLED), start(PAYMENT, KEY));
        transitions.complete(PAYMENT);
        assertEquals(PaymentState.REFUND_DUE, ledger.find(PAYMENT).orElseThrow().state());
        assertEquals(List.of(PAYMENT), ledger.takeRefundsDue(9));
        assertEquals(List.of(), ledger.takeRefundsDue(9), "it comes again later");
        ledger.refunded(PAYMENT);
        assertEquals(PaymentState.REFUNDED, ledger.find(PAYMENT).orElseThrow().state());
        assertEquals(List.of(new Balance("TWD", 560_000, 560_000, 0)), ledger.balances());
    }

    @Test
    void anApprovalAfterADeclineIsBelieved() {
        start(PAYMENT, KEY);
        ledger.decline(PAYMENT);
        assertEquals(BookingTransitions.Capture.COMPLETED, transitions.complete(PAYMENT));
        ledger.decline(PAYMENT);
        assertEquals(PaymentState.CAPTURED, ledger.find(PAYMENT).orElseThrow().state());
        assertEquals(List.of(new Balance("TWD", 560_000, 0, 560_000)), ledger.balances());
    }

    @Test
    void anOpenPaymentIsLeftToItsBuyerFirst() {
        start(PAYMENT, KEY);
        assertEquals(List.of(), ledger.takeUndecided(9));
    }

    private Start start(UUID payment, Optional<UUID> key) {
        return ledger.start(new Attempt(payment, key, BOOKING));
    }
}
