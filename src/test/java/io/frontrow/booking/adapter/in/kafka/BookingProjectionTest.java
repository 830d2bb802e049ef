package io.frontrow.booking.adapter.in.kafka;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.application.ApplySeatDecisionsService;
import io.frontrow.booking.application.SetResultAsideService;
import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import io.frontrow.booking.application.port.out.DeadLetters.DeadLetter;
import io.frontrow.booking.domain.Booking;
import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The projection behind the real follower.
class BookingProjectionTest {
    private static final int KIND_AT = 33;
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final UUID THREE = new UUID(1, 3);
    private final InMemoryBookings bookings = new InMemoryBookings(() -> NOW);
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final SeatResultsFollower follower = new SeatResultsFollower(new BookingProjection(
            new ApplySeatDecisionsService(bookings, new BinaryMemos(), deadLetters::add, (_, _) -> { }),
            new SetResultAsideService(bookings, deadLetters::add, (_, _) -> { })));
    private final AcceptedHistory writer = new AcceptedHistory(LogPosition.START);

    @BeforeEach
    void start() {
        follower.start(0);
    }

    @Test
    void aResultThatCannotBeDecodedEndsItsBookingAndBlocksNobody() {
        assertTrue(follow(written(held(ONE)), written(poison(TWO)), written(held(THREE))));

        assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(ONE).orElseThrow());
        assertInstanceOf(Booking.Unreadable.class, bookings.find(TWO).orElseThrow());
        assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(THREE).orElseThrow());
        assertEquals(1, deadLetters.size());
        assertEquals(TWO, deadLetters.getFirst().bookingId());
        assertEquals(writer.position(), bookings.position(0));
    }

    @Test
    void aResultThatCannotBeSavedGivesItsSeatsBack() {
        bookings.indigestible = TWO;
        assertTrue(follow(written(held(ONE)), written(held(TWO)), written(held(THREE))));

        assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(ONE).orElseThrow());
        assertInstanceOf(Booking.Unreadable.class, bookings.find(TWO).orElseThrow());
        assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(THREE).orElseThrow());
        assertEquals(List.of("ReleaseSeats " + TWO), bookings.followUps());
    }

    @Test
    void anOutageSetsNothingAside() {
        var batch = written(held(ONE));
        bookings.reachable = false;
        assertThrows(BookingsUnavailable.class, () -> follow(batch));
        bookings.reachable = true;
        assertTrue(follow(batch));
        assertTrue(deadLetters.isEmpty());
        assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(ONE).orElseThrow());
    }

    private boolean follow(Read... results) {
        return follower.follow(Map.of(0, List.of(results)), BookingsUnavailable.class::isInstance).isEmpty();
    }

    private Read written(byte[] result) {
        long offset = writer.position().nextResult();
        writer.offer(offset, result);
        return new Read(offset, result);
    }

    private byte[] poison(UUID bookingId) {
        var result = held(bookingId);
        result[KIND_AT] = 99;
        return result;
    }

    private byte[] held(UUID bookingId) {
        var position = writer.position();
        var memo = new BinaryMemos().write(request(bookingId));
        return SeatResultCodec.encode(new SeatResult(position.lastSource() + 1, bookingId, position.hash(),
                new SeatsHeld(bookingId, BLOCK, new int[] {0, 1}, false, memo)));
    }
}
