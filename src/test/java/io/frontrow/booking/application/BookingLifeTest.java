package io.frontrow.booking.application;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static io.frontrow.booking.application.fake.Hall.event;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.hmac.HmacBookingIds;
import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.application.port.in.CancelBooking.Outcome;
import io.frontrow.booking.application.port.out.ClosedEvents;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.SellersEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Cancelling, expiring, and the end of an event, as use cases.
class BookingLifeTest {
    private static final HmacBookingIds IDS = new HmacBookingIds("a secret of the tests, long enough", () -> NOW,
            new Random(1));
    private final InMemoryBookings bookings = new InMemoryBookings(() -> NOW);
    private final List<UUID> announced = new ArrayList<>();
    private final List<ClosedEvents.ClosedEvent> closed = new ArrayList<>();
    private Optional<EventForSale> event = Optional.of(event(NOW, NOW, true));
    private final EventsForSale events = id -> CompletableFuture.completedStage(event);
    private final CancelBookingService cancelling = new CancelBookingService(new ShowBookingService(bookings, IDS, events),
            bookings, this::announce);
    private final UUID id = IDS.mint(BUYER);
    private long saves;

    @Test
    void anUnpaidBookingIsCancelledByItsBuyer() {
        hold(id);
        assertInstanceOf(Booking.Cancelled.class,
                assertInstanceOf(Outcome.Cancelled.class, cancelling.cancel(id, BUYER)).booking());
        assertEquals(List.of(id), announced);
        var again = assertInstanceOf(Outcome.TooLate.class, cancelling.cancel(id, BUYER));
        assertEquals(BookingStatus.CANCELLED, again.booking().status());
        assertEquals(1, announced.size());
    }

    @Test
    void aBookingIsWithdrawnBeforeItsSeatsAreDecided() {
        assertInstanceOf(Booking.Withdrawn.class,
                assertInstanceOf(Outcome.Cancelled.class, cancelling.cancel(id, BUYER)).booking());
        hold(id);
        assertEquals(List.of("ReleaseSeats " + id), bookings.followUps());
    }

    @Test
    void nobodyElseCancels() {
        assertInstanceOf(Outcome.NoSuchBooking.class, cancelling.cancel(id, STRANGER));
        hold(id);
        assertInstanceOf(Outcome.NoSuchBooking.class, cancelling.cancel(id, STRANGER));
        assertInstanceOf(Outcome.NoSuchBooking.class, cancelling.cancel(new UUID(9, 9), BUYER));
        assertEquals(BookingStatus.PENDING_PAYMENT, bookings.find(id).orElseThrow().status());
    }

    @Test
    void everythingThatIsDueExpires() {
        hold(id);
        bookings.letTimePass(id);
        new ExpireBookingsService(bookings, this::announce).expire();
        assertEquals(BookingStatus.EXPIRED, bookings.find(id).orElseThrow().status());
        assertEquals(List.of(id), announced);
    }

    @Test
    void aCancelledEventEndsItsBookings() {
        hold(id);
        close(1);
        end();
        assertEquals(BookingStatus.CANCELLED, bookings.find(id).orElseThrow().status());
        assertEquals(List.of(id), announced);
        assertTrue(closed.isEmpty());
    }

    @Test
    void anEventThatIsOverRefundsNobody() {
        event = Optional.of(event(NOW, NOW, false));
        hold(id);
        close(1);
        end();
        assertTrue(closed.isEmpty());
        assertEquals(BookingStatus.PENDING_PAYMENT, bookings.find(id).orElseThrow().status());
    }

    @Test
    void theBookingsOfADraftStay() {
        event = Optional.empty();
        close(1);
        end();
        assertTrue(closed.isEmpty() && announced.isEmpty());
    }

    private void end() {
        new EndCancelledEventsService(new ClosedEvents() {
            @Override
            public List<ClosedEvent> unsettled(int atMost) {
                return List.copyOf(closed);
            }

            @Override
            public void settle(ClosedEvent settled) {
                closed.remove(settled);
            }
        }, id -> event.map(it -> new SellersEvent(id, it.sellerId(), true, it.cancelled(), "TWD", it.saleStartsAt(),
                List.of(), 0)), bookings, this::announce).end();
    }

    private void close(long number) {
        closed.add(new ClosedEvents.ClosedEvent(number, EVENT));
    }

    private void announce(Collection<UUID> ids, Collection<Booking> decided) {
        announced.addAll(ids);
    }

    private void hold(UUID bookingId) {
        var answers = List.<Answer>of(new Answer.Held(request(bookingId), BLOCK, positions("1-1", "1-2")));
        assertTrue(bookings.save(answers, 0, bookings.position(0), new LogPosition(saves, saves, ++saves)));
    }
}
