package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.domain.Booking;
import io.frontrow.seatinventory.SubsectionKey;
import java.time.Instant;

/// A booking that has just changed: where the commands for its seats go, and when it happened by the database's clock.
record DecidedBooking(Booking.Known booking, SubsectionKey subsection, Instant changedAt) {}
