package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.NOW;

import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.application.fake.InMemoryPaymentLedger;
import java.util.UUID;

class InMemoryPaymentLedgerTest extends PaymentLedgerContract {
    private final InMemoryBookings bookings = new InMemoryBookings(() -> NOW);

    @Override
    Bookings bookings() {
        return bookings;
    }

    @Override
    BookingTransitions transitions() {
        return bookings;
    }

    @Override
    PaymentLedger ledger() {
        return new InMemoryPaymentLedger(bookings);
    }

    @Override
    void letTimePass(UUID bookingId) {
        bookings.letTimePass(bookingId);
    }
}
