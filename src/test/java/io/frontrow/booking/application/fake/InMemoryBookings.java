package io.frontrow.booking.application.fake;

import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.Reference;
import io.frontrow.seatinventory.LogPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Bookings in memory; may be told to be out of reach, or to choke on one.
public final class InMemoryBookings implements Bookings {
    private static final Comparator<Booking> NEWEST_FIRST =
            Comparator.comparing(InMemoryBookings::requestedAt).thenComparing(booking -> booking.id().toString()).reversed();
    private final InstantSource clock;
    private final Map<UUID, Booking> rows = new LinkedHashMap<>();
    private final Map<Integer, LogPosition> positions = new HashMap<>();
    public volatile boolean reachable = true;
    /// A hold of this id cannot be saved.
    public volatile UUID indigestible;

    public InMemoryBookings(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized LogPosition position(int partition) {
        check();
        return positions.getOrDefault(partition, LogPosition.START);
    }

    @Override
    public synchronized boolean save(List<Answer> answers, int partition, LogPosition from, LogPosition to) {
        check();
        if (!positions.getOrDefault(partition, LogPosition.START).equals(from)) {
            return false;
        }
        if (answers.stream().anyMatch(answer -> answer instanceof Answer.Held && answer.bookingId().equals(indigestible))) {
            throw new IllegalStateException("cannot be saved");
        }
        positions.put(partition, to);
        answers.forEach(answer -> rows.putIfAbsent(answer.bookingId(), booking(answer)));
        return true;
    }

    private Booking booking(Answer answer) {
        var reference = Reference.ofNumber(rows.size() + 1L);
        return switch (answer) {
            case Answer.Held held -> new Booking.AwaitingPayment(held.request(), reference, held.seats(),
                    clock.instant().plusSeconds(held.request().holdSeconds()));
            case Answer.Refused refused -> new Booking.Failed(refused.request(), reference, refused.reason());
            case Answer.Unreadable unreadable -> new Booking.Unreadable(unreadable.bookingId(), reference);
        };
    }

    @Override
    public synchronized Optional<Booking> find(UUID bookingId) {
        check();
        return Optional.ofNullable(rows.get(bookingId));
    }

    @Override
    public synchronized List<Booking> findAll(Collection<UUID> bookingIds) {
        check();
        return bookingIds.stream().distinct().filter(rows::containsKey).map(rows::get).toList();
    }

    @Override
    public List<Booking> ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, Slice slice) {
        return list(row -> row.buyerId().equals(buyerId) && eventId.map(row.eventId()::equals).orElse(true), status, slice);
    }

    @Override
    public List<Booking> ofEvent(UUID eventId, Optional<BookingStatus> status, Slice slice) {
        return list(row -> row.eventId().equals(eventId), status, slice);
    }

    private synchronized List<Booking> list(Predicate<BookingRequest> filter, Optional<BookingStatus> status, Slice slice) {
        check();
        return rows.values().stream()
                .filter(row -> request(row).anyMatch(filter) && status.map(row.status()::equals).orElse(true))
                .sorted(NEWEST_FIRST)
                .filter(row -> slice.after().isEmpty() || isAfter(row, slice.after().get()))
                .limit(slice.size()).toList();
    }

    private static boolean isAfter(Booking row, Place place) {
        int byTime = requestedAt(row).compareTo(place.requestedAt());
        return byTime < 0 || byTime == 0 && row.id().toString().compareTo(place.bookingId().toString()) < 0;
    }

    private static Instant requestedAt(Booking booking) {
        return request(booking).findFirst().orElseThrow().requestedAt();
    }

    private static Stream<BookingRequest> request(Booking booking) {
        return switch (booking) {
            case Booking.Known known -> Stream.of(known.request());
            case Booking.Unreadable _, Booking.Withdrawn _ -> Stream.empty();
        };
    }

    private void check() {
        if (!reachable) {
            throw new BookingsUnavailable(new TimeoutException());
        }
    }
}
