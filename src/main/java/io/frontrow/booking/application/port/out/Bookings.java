package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.seatinventory.LogPosition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The bookings that have been decided. Every method blocks, is one transaction, and throws [BookingsUnavailable] in an
/// outage.
public interface Bookings {

    /// Saves the answers and moves the position of the partition from `from` to `to`: both or none. False, and nothing
    /// saved, when the position is not at `from`. A booking that is there already stays as it is. The time to pay starts
    /// now, by the database's clock.
    boolean save(List<Answer> answers, int partition, LogPosition from, LogPosition to);

    Optional<Booking> find(UUID bookingId);

    /// Those of them that are there, in any order.
    List<Booking> findAll(Collection<UUID> bookingIds);

    /// Newest request first.
    Page ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, PageRequest page);

    /// Newest request first.
    Page ofEvent(UUID eventId, Optional<BookingStatus> status, PageRequest page);

    /// `limit` is at least 1; `after` is the last line of the page before.
    record PageRequest(int limit, Optional<Cursor> after) {}

    /// `next` is empty on the last page.
    record Page(List<Booking> bookings, Optional<Cursor> next) {}

    /// A booking's place in a list.
    record Cursor(Instant requestedAt, UUID bookingId) {}

    /// The database cannot be asked at the moment.
    final class BookingsUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BookingsUnavailable(Throwable cause) {
            super("the bookings cannot be reached", cause);
        }
    }
}
