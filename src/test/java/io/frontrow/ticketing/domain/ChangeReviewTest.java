package io.frontrow.ticketing.domain;

import static io.frontrow.ticketing.domain.Plans.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.ticketing.domain.EventChange.NewPrice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeReviewTest {
    private static final Instant SALE = NOW.plusSeconds(60);
    private static final Instant START = NOW.plus(Duration.ofDays(30));
    private static final Instant END = START.plus(Duration.ofHours(2));
    private static final EventChange NOTHING = times(null, null, null);
    private final EventFacts facts = new EventFacts(new UUID(0, 1), new UUID(0, 2),
            new EventText("Concert", "Strings", "Hall", Optional.of("Tainan"), Optional.empty()),
            new SaleTerms("TWD", START, END, SALE, 900, 4), 2, 20, NOW);
    private final Event.Draft draft = Event.Draft.of(facts);
    private final Event.Published published = new Event.Published(facts, 1, NOW);

    @Test
    void whatIsMissingStaysAsItIs() {
        assertEquals(new ChangeReview.Sound(facts.text(), facts.terms(), Map.of("A", 100L, "B", 200L)), at(NOW, NOTHING));
    }

    @Test
    void everythingButTheHallAndTheCurrencyCanBeChanged() {
        var change = new EventChange("Gala", "Brass", "Arena", "Taipei", "opera", START.plusSeconds(1), END.plusSeconds(2),
                SALE.plusSeconds(3), 5, 20, List.of(new NewPrice("B", 0L)));
        var sound = assertInstanceOf(ChangeReview.Sound.class, at(NOW, change));
        assertEquals(new EventText("Gala", "Brass", "Arena", Optional.of("Taipei"), Optional.of("opera")), sound.text());
        assertEquals(new SaleTerms("TWD", START.plusSeconds(1), END.plusSeconds(2), SALE.plusSeconds(3), 5, 20),
                sound.terms());
        assertEquals(Map.of("A", 100L, "B", 0L), sound.prices());
    }

    @Test
    void anEventThatIsPutOffKeepsItsLength() {
        var sound = assertInstanceOf(ChangeReview.Sound.class, at(NOW, times(START.plusSeconds(9), null, null)));
        assertEquals(END.plusSeconds(9), sound.terms().endsAt());
    }

    @Test
    void everyFaultIsListed() {
        var change = new EventChange(" ", null, "", null, null, Instant.MAX, null, null, 4, 21,
                Arrays.asList(new NewPrice("C", 1L), new NewPrice("A", -1L), new NewPrice("A", null), new NewPrice(null, 1L), null));
        var faulty = assertInstanceOf(ChangeReview.Faulty.class, at(NOW, change));
        assertEquals(List.of("name", "venue", "holdSeconds", "maxSeatsPerBooking", "startsAt", "sections[0].name",
                "sections[1].price", "sections[2].name", "sections[2].price", "sections[3].name", "sections[4]"),
                faulty.faults().stream().map(Fault::field).toList());
    }

    @Test
    void theSaleHasToStartBeforeTheNewEnd() {
        var faulty = assertInstanceOf(ChangeReview.Faulty.class, at(NOW, times(NOW.plusSeconds(1), NOW.plusSeconds(2), null)));
        assertEquals(List.of("saleStartsAt"), faulty.faults().stream().map(Fault::field).toList());
    }

    @Test
    void whatIsCancelledOrOverStaysAsItIs() {
        assertEquals(new ChangeReview.EventCancelled(), of(draft.cancel(), NOTHING, NOW));
        assertEquals(new ChangeReview.EventCancelled(), of(published.cancel(), NOTHING, END));
        assertEquals(new ChangeReview.EventOver(), of(published, NOTHING, END));
        assertInstanceOf(ChangeReview.Sound.class, of(published, NOTHING, END.minusNanos(1)));
    }

    @Test
    void theStartOfTheSaleMovesUntilItHasCome() {
        var later = times(null, null, SALE.plusSeconds(1));
        assertInstanceOf(ChangeReview.Sound.class, at(SALE.minusNanos(1), later));
        assertEquals(new ChangeReview.SaleBegun(), at(SALE, later));
        assertInstanceOf(ChangeReview.Sound.class, at(SALE, times(null, null, SALE)));
        assertInstanceOf(ChangeReview.Sound.class, of(draft, later, SALE));
    }

    private ChangeReview at(Instant now, EventChange change) {
        return of(published, change, now);
    }

    private static ChangeReview of(Event event, EventChange change, Instant now) {
        return ChangeReview.of(event, Map.of("A", 100L, "B", 200L), change, now);
    }

    private static EventChange times(Instant startsAt, Instant endsAt, Instant saleStartsAt) {
        return new EventChange(null, null, null, null, null, startsAt, endsAt, saleStartsAt, null, null, null);
    }
}
