package io.frontrow.ticketing.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.ticketing.application.port.out.Publications.Closing;
import io.frontrow.ticketing.application.port.out.Publications.Opening;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventFacts;
import io.frontrow.ticketing.domain.Seating.Subsection;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class PublicationsContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final int MANY = 100_000;

    protected abstract World world();

    @Test
    void theSeatsOfAnEndedEventAreClosedOnce() {
        var concerts = new Concerts(world());
        var publications = world().publications();
        var ended = concerts.published(Concerts.draft(UUID.randomUUID(), "Tainan", Instant.parse("2026-01-01T12:00:00Z")));
        var coming = concerts.published();
        publications.closeEnded(LONG, MANY);
        var closings = publications.leaseClosings(MANY);
        assertTrue(closings.stream().noneMatch(closing -> closing.seats().eventId().equals(coming)));
        publications.confirmClosed(List.of(
                closings.stream().filter(closing -> closing.seats().equals(new SeatsToClose(ended, 1))).findFirst().orElseThrow()));
        publications.closeEnded(LONG, MANY);
        world().later(LONG);
        assertTrue(leaseClosing(ended).isEmpty());
        assertInstanceOf(Event.Published.class, world().events().find(ended).orElseThrow());
    }

    @Test
    void subsectionsAreLeasedInOrderAndConfirmed() {
        var eventId = new Concerts(world()).publishing();
        var first = lease(eventId, 2).orElseThrow();
        assertEquals(1, first.attempt());
        assertEquals(List.of(new Subsection(0, 7, 2, 5), new Subsection(1, 1, 1, 3)), first.subsections());
        assertTrue(lease(eventId, 2).isEmpty(), "leased");
        world().publications().confirmSent(first);
        var last = lease(eventId, 2).orElseThrow();
        assertEquals(List.of(new Subsection(2, 4, 1, 3)), last.subsections());
        world().publications().confirmSent(last);
        assertTrue(lease(eventId, 2).isEmpty(), "all are sent");
    }

    @Test
    void whatItsOwnerForgotComesBack() {
        var eventId = new Concerts(world()).publishing();
        var lost = lease(eventId, 2).orElseThrow();
        world().later(LONG);
        assertEquals(lost, lease(eventId, 2).orElseThrow());
        world().publications().release(lost);
        assertEquals(lost, lease(eventId, 2).orElseThrow());
    }

    @Test
    void whatWasConfirmedIsNotTakenBackByALateRelease() {
        var eventId = new Concerts(world()).publishing();
        var lost = lease(eventId, 3).orElseThrow();
        world().later(LONG);
        world().publications().confirmSent(lease(eventId, 3).orElseThrow());
        world().publications().release(lost);
        assertTrue(lease(eventId, 3).isEmpty());
    }

    @Test
    void whatTakesTooLongIsADraftAgainAndLeavesNothing() {
        var concerts = new Concerts(world());
        var eventId = concerts.publishing();
        concerts.record(Concerts.opened(eventId, 1, 0));
        world().publications().failOlderThan(LONG, "late");
        assertFalse(world().nothingStands(eventId));
        world().later(LONG.plusSeconds(1));
        assertTrue(world().publications().failOlderThan(LONG, "late") >= 1);
        concerts.record(Concerts.opened(eventId, 1, 1, 2));
        assertEquals(new Event.Draft(facts(eventId), 1, Optional.of("late")), world().events().find(eventId).orElseThrow());
        assertTrue(world().nothingStands(eventId));
        assertTrue(leaseClosing(eventId).isPresent());
    }

    @Test
    void theNextAttemptWaitsForTheEndOfTheOneBefore() {
        var eventId = new Concerts(world()).publishing();
        world().later(LONG.plusSeconds(1));
        world().publications().failOlderThan(LONG, "late");
        var draft = (Event.Draft) world().events().find(eventId).orElseThrow();
        world().events().replace(draft, draft.publish(), Optional.empty());
        assertTrue(lease(eventId, 3).isEmpty(), "the seats of the first attempt are not closed");
        var closing = leaseClosing(eventId).orElseThrow();
        assertTrue(leaseClosing(eventId).isEmpty(), "leased");
        world().publications().confirmClosed(List.of(closing));
        assertEquals(2, lease(eventId, 3).orElseThrow().attempt());
    }

    @Test
    void aClosingThatItsOwnerForgotComesBack() {
        var draft = Concerts.draft();
        var eventId = new Concerts(world()).publishing(draft);
        var publishing = draft.publish();
        world().events().replace(publishing, publishing.cancel(), publishing.seatsToClose());
        var closing = leaseClosing(eventId).orElseThrow();
        world().later(LONG);
        assertEquals(closing, leaseClosing(eventId).orElseThrow());
        world().publications().confirmClosed(List.of(closing));
        world().later(LONG);
        assertTrue(leaseClosing(eventId).isEmpty());
    }

    /// The seats of an event that is over are being closed when its seller cancels it: who hears of seats that were closed has to hear of
    /// it once more, as he may have looked at the event before it was cancelled.
    @Test
    void whatIsAskedForAgainWhileItIsDoneIsDoneAgain() {
        var eventId = over();
        var first = leaseClosing(eventId).orElseThrow();
        cancel(eventId);
        world().publications().confirmClosed(List.of(first));
        var second = leaseClosing(eventId).orElseThrow();
        world().publications().confirmClosed(List.of(second));
        world().later(LONG);
        assertTrue(leaseClosing(eventId).isEmpty());
    }

    @Test
    void whoeverIsDoneLateDoesNotForgetWhatAnotherHasTakenSince() {
        var eventId = over();
        var first = leaseClosing(eventId).orElseThrow();
        cancel(eventId);
        var second = leaseClosing(eventId).orElseThrow();
        world().publications().confirmClosed(List.of(first));
        world().later(LONG);
        assertEquals(second, leaseClosing(eventId).orElseThrow(), "its owner died");
    }

    /// An event on sale whose seats are to be closed.
    private UUID over() {
        var eventId = new Concerts(world()).published(
                Concerts.draft(UUID.randomUUID(), "Tainan", Instant.parse("2026-01-01T12:00:00Z")));
        world().publications().closeEnded(LONG, MANY);
        return eventId;
    }

    private void cancel(UUID eventId) {
        var published = (Event.Published) world().events().find(eventId).orElseThrow();
        assertTrue(world().events().replace(published, published.cancel(), published.seatsToClose()));
    }

    /// Passes over the events of other tests.
    private Optional<Closing> leaseClosing(UUID eventId) {
        return world().publications().leaseClosings(MANY).stream()
                .filter(closing -> closing.seats().equals(new SeatsToClose(eventId, 1))).findFirst();
    }

    private EventFacts facts(UUID eventId) {
        return world().events().find(eventId).orElseThrow().facts();
    }

    /// Passes over the events of other tests.
    private Optional<Opening> lease(UUID eventId, int atMost) {
        var opening = world().publications().leaseOpening(atMost);
        while (opening.isPresent() && !opening.get().eventId().equals(eventId)) {
            opening = world().publications().leaseOpening(atMost);
        }
        return opening;
    }
}
