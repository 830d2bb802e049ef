package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.shared.Unavailable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The bookings that have been decided. Every method blocks, is one transaction, and throws [BookingsUnavailable] in an
/// outage.
public interface Bookings {

    /// How far the results of this partition have been applied.
    LogPosition position(int partition);

    /// Saves the answers and the events that were closed, and moves the positions of their partitions: all or nothing. Empty,
    /// and nothing saved, when one of the positions is not where its move begins. The time to pay starts now, by the database's
    /// clock. A hold that is one unpaid booking too many for its buyer and event fails. A booking that is there already stays
    /// as it is; one that was withdrawn learns what was asked for. Seats that were held for a booking that is over, by now
    /// or by this, are given back through the outbox. Returns the bookings that were not there before.
    Optional<List<Booking>> save(List<Answer> answers, List<UUID> closedEvents, List<PositionMove> moves);

    default boolean save(List<Answer> answers, int partition, LogPosition from, LogPosition to) {
        return save(answers, List.of(), List.of(new PositionMove(partition, from, to))).isPresent();
    }

    Optional<Booking> find(UUID bookingId);

    /// The one that the ticket was issued for, also when it is void.
    Optional<Booking.Known> ofTicket(UUID ticketId);

    /// Those of them that are there, in any order.
    List<Booking> findAll(Collection<UUID> bookingIds);

    /// Newest request first.
    List<Booking> ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, Slice slice);

    /// Newest request first.
    List<Booking> ofEvent(UUID eventId, Optional<BookingStatus> status, Slice slice);

    /// At most `size` bookings, the first of them the one that follows `after`.
    record Slice(int size, Optional<Place> after) {}

    /// A booking's place in a list.
    record Place(Instant requestedAt, UUID bookingId) {}

    /// The database cannot be asked at the moment.
    final class BookingsUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        public BookingsUnavailable(Throwable cause) {
            super("the bookings cannot be reached", cause);
        }
    }
}
