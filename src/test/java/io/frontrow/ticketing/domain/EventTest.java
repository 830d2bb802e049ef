package io.frontrow.ticketing.domain;

import static io.frontrow.ticketing.domain.Plans.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Instant SALE = NOW.plusSeconds(10);
    private static final Instant END = NOW.plusSeconds(100);
    private final EventFacts facts = new EventFacts(new UUID(0, 1), new UUID(0, 2),
            new EventText("Concert", "", "Hall", Optional.empty(), Optional.empty()),
            new SaleTerms("TWD", NOW.plusSeconds(50), END, SALE, 900, 4), 2, 20, NOW);
    private final Event.Draft draft = Event.Draft.of(facts);

    @Test
    void anAttemptIsCompleteWhenTheLastSubsectionStands() {
        var attempt = new Attempt(facts.id(), 1, 2, 0);
        assertFalse(attempt.opened(1).isComplete());
        assertTrue(attempt.opened(1).opened(1).isComplete());
    }

    @Test
    void theNextAttemptCountsAndIsNotPublic() {
        var failed = new Event.Draft(facts, 1, Optional.of("no seats"));
        assertEquals(new Event.Publishing(facts, 2), failed.publish());
        assertFalse(failed.publish().isPublic());
    }

    @Test
    void onlyWhatWasPutUpHasToBeClosed() {
        assertEquals(Optional.empty(), draft.seatsToClose());
        assertEquals(Optional.of(new SeatsToClose(facts.id(), 1)), draft.publish().seatsToClose());
    }

    @Test
    void whatWasPublicStaysVisibleWhenItIsCancelled() {
        assertTrue(new Event.Published(facts, 1, NOW).cancel().isPublic());
        assertFalse(draft.publish().cancel().isPublic());
        assertFalse(draft.cancel().isPublic());
        assertEquals(draft.cancel(), draft.cancel().cancel());
    }

    @Test
    void theStatusIsDerivedFromTimeAndFreeSeats() {
        var published = new Event.Published(facts, 1, NOW);
        assertEquals(SaleStatus.PUBLISHED, SaleStatus.of(published, 20, SALE.minusNanos(1)));
        assertEquals(SaleStatus.ON_SALE, SaleStatus.of(published, 20, SALE));
        assertEquals(SaleStatus.SOLD_OUT, SaleStatus.of(published, 0, SALE));
        assertEquals(SaleStatus.ON_SALE, SaleStatus.of(published, 1, SALE));
        assertEquals(SaleStatus.COMPLETED, SaleStatus.of(published, 1, END));
        assertEquals(SaleStatus.CANCELLED, SaleStatus.of(published.cancel(), 1, END));
        assertEquals(SaleStatus.DRAFT, SaleStatus.of(draft, 0, SALE));
        assertEquals(SaleStatus.DRAFT, SaleStatus.of(draft.publish(), 0, SALE));
    }
}
