package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.NOW;

import io.frontrow.booking.application.fake.InMemoryBookings;
import java.time.Instant;

class InMemoryBookingsTest extends BookingsContract {
    @Override
    Bookings bookings() {
        return new InMemoryBookings(() -> NOW);
    }

    @Override
    Instant now() {
        return NOW;
    }
}
