package io.frontrow.booking.application;

import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.SELLER;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.hmac.HmacBookingIds;
import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.application.fake.InMemoryEvents;
import io.frontrow.booking.application.port.in.ShowBooking.Outcome;
import io.frontrow.booking.domain.Answer;
import io.frontrow.seatinventory.LogPosition;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShowBookingServiceTest {
    private Instant now = NOW;
    private final InMemoryBookings bookings = new InMemoryBookings(() -> NOW);
    private final HmacBookingIds ids = new HmacBookingIds("a secret of the tests, long enough", () -> now, new Random(1));
    private final ShowBookingService service = new ShowBookingService(bookings, ids, new InMemoryEvents(Hall.onSale()));
    private final UUID id = ids.mint(BUYER);

    @Test
    void anIdIsProcessingForItsBuyerFromTheStart() {
        assertEquals(new Outcome.Processing(id), service.toBuyer(id, BUYER));
        assertEquals(new Outcome.NoSuchBooking(), service.toBuyer(id, STRANGER));
        assertEquals(new Outcome.NoSuchBooking(), service.toBuyerOrSeller(id, SELLER));
        assertEquals(new Outcome.NoSuchBooking(), service.toBuyer(new UUID(0x7000, 1L << 63), BUYER));
    }

    @Test
    void aFreshIdSaysItselfWhoseItIs() {
        var withoutBookings = new ShowBookingService(null, ids, null);
        assertTrue(withoutBookings.isBuyers(id, BUYER));
        assertFalse(service.isBuyers(id, STRANGER));
        assertFalse(service.isBuyers(new UUID(0x7000, 1L << 63), BUYER));
    }

    @Test
    void anIdWithoutABookingIsForgottenInTheEnd() {
        now = NOW.plusSeconds(601);
        assertEquals(new Outcome.NoSuchBooking(), service.toBuyer(id, BUYER));
        assertFalse(service.isBuyers(id, BUYER));
    }

    @Test
    void aSavedBookingIsShownToItsBuyerAndToTheSellerOfItsEvent() {
        save(new Answer.Held(request(id), Hall.BLOCK, Hall.positions("1-1")));
        now = NOW.plusSeconds(601);
        assertInstanceOf(Outcome.Found.class, service.toBuyer(id, BUYER));
        assertTrue(service.isBuyers(id, BUYER));
        assertFalse(service.isBuyers(id, SELLER));
        assertInstanceOf(Outcome.Found.class, service.toBuyerOrSeller(id, BUYER));
        assertInstanceOf(Outcome.Found.class, service.toBuyerOrSeller(id, SELLER));
        assertEquals(new Outcome.NoSuchBooking(), service.toBuyer(id, SELLER));
        assertEquals(new Outcome.NoSuchBooking(), service.toBuyerOrSeller(id, STRANGER));
    }

    @Test
    void anUnreadableBookingBelongsToWhomItsIdWasGiven() {
        save(new Answer.Unreadable(id));
        now = NOW.plusSeconds(601);
        assertInstanceOf(Outcome.Found.class, service.toBuyer(id, BUYER));
        assertEquals(new Outcome.NoSuchBooking(), service.toBuyerOrSeller(id, SELLER));
    }

    private void save(Answer answer) {
        bookings.save(List.of(answer), 0, LogPosition.START, new LogPosition(0, 1, 1));
    }
}
