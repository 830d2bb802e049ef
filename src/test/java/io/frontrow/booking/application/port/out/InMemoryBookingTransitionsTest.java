package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.NOW;

import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.domain.PaymentState;
import java.util.List;
import java.util.UUID;

class InMemoryBookingTransitionsTest extends BookingTransitionsContract {
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
    void startPayment(UUID paymentId, UUID bookingId) {
        bookings.startPayment(paymentId, bookingId);
    }

    @Override
    PaymentState paymentState(UUID paymentId) {
        return bookings.paymentState(paymentId);
    }

    @Override
    void letTimePass(UUID bookingId) {
        bookings.letTimePass(bookingId);
    }

    @Override
    List<String> outbox() {
        return bookings.followUps();
    }
}
