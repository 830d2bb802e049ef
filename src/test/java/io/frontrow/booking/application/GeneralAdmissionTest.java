package io.frontrow.booking.application;

import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.hmac.HmacBookingIds;
import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.fake.InMemoryEvents;
import io.frontrow.booking.application.fake.InMemoryIdempotencyKeys;
import io.frontrow.booking.application.fake.InMemorySeats;
import io.frontrow.booking.application.fake.RecordedCommands;
import io.frontrow.booking.application.port.in.BookSeats.Command;
import io.frontrow.booking.application.port.in.BookSeats.Fault;
import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.Selection;
import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventForSale.Section;
import io.frontrow.ticketing.EventForSale.Subsection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Orders for a section that has 1,000 places and no seats, beside one that has seats.
class GeneralAdmissionTest {
    private static final SubsectionKey FIELD = new SubsectionKey(EVENT, 1);

    private final InMemorySeats knownSeats = new InMemorySeats();
    private final RecordedCommands commands = new RecordedCommands();
    private final BinaryMemos memos = new BinaryMemos();
    private final BookSeatsService service = new BookSeatsService(new InMemoryEvents(event()), knownSeats, commands,
            new HmacBookingIds("a secret of the tests, long enough", () -> NOW, new Random(1)),
            new OncePerKey(new InMemoryIdempotencyKeys(), _ -> CompletableFuture.completedFuture(false), knownSeats), memos,
            () -> NOW);

    @Test
    void theEngineIsAskedForAQuantity() {
        assertInstanceOf(Outcome.Accepted.class, book(SeatOrder.generalAdmission(EVENT, "Field", 3)));

        var hold = (HoldSeats) commands.sent.getFirst();
        assertEquals(FIELD, hold.subsection());
        assertEquals(new SeatChoice.BestAvailable(3), hold.choice());
        var request = memos.read(hold.holdId(), hold.memo()).orElseThrow();
        assertTrue(request.isGeneralAdmission());
        assertEquals(Hall.PRICE.times(3), request.total());
        assertEquals(List.of(), request.held(FIELD, new int[0]).seats());
    }

    @Test
    void whatIsKnownToBeSoldOutIsRefusedAtOnce() {
        knownSeats.know(FIELD, 1, 2);
        assertEquals(new Outcome.SeatsUnavailable(), book(SeatOrder.generalAdmission(EVENT, "Field", 3)));
        assertInstanceOf(Outcome.Accepted.class, book(SeatOrder.generalAdmission(EVENT, "Field", 2)));
    }

    @Test
    void theLimitOfTheEventHoldsHereToo() {
        assertEquals(List.of("quantity"), faultyFields(SeatOrder.generalAdmission(EVENT, "Field", 5)));
    }

    @Test
    void seatsAndPlacesAreNotMixedUp() {
        assertEquals(List.of("subsection", "selection"), faultyFields(SeatOrder.generalAdmission(EVENT, "A", 1)));
        assertEquals(List.of("subsection"),
                faultyFields(new SeatOrder(EVENT, "Field", 1, 1, Selection.BEST_AVAILABLE, List.of())));
        assertEquals(new Outcome.NoSuchPlace("Section Z"), book(SeatOrder.generalAdmission(EVENT, "Z", 1)));
        assertTrue(commands.sent.isEmpty());
    }

    private List<String> faultyFields(SeatOrder order) {
        return assertInstanceOf(Outcome.Invalid.class, book(order)).faults().stream().map(Fault::field).toList();
    }

    private Outcome book(SeatOrder order) {
        return service.book(new Command(BUYER, Optional.empty(), order)).toCompletableFuture().join();
    }

    private static EventForSale event() {
        var seated = Hall.onSale();
        var place = new Subsection(FIELD, EventForSale.GENERAL_ADMISSION, 0, 1_000);
        var field = new Section("Field", Hall.PRICE, Map.of(EventForSale.GENERAL_ADMISSION, place));
        return new EventForSale(seated.id(), seated.sellerId(), seated.saleStartsAt(), seated.endsAt(), false, 900, 4,
                Map.of("A", seated.sections().get("A"), "Field", field));
    }
}
