package io.frontrow.ticketing.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.ticketing.domain.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class EventsContract {
    private final Event.Draft draft = Concerts.draft();
    private final UUID id = draft.facts().id();

    protected abstract World world();

    @Test
    void whatWasAddedIsFound() {
        world().events().add(draft, Concerts.HALL);
        assertEquals(Optional.of(draft), world().events().find(id));
        assertEquals(Optional.empty(), world().events().find(UUID.randomUUID()));
    }

    @Test
    void aStateIsReplacedOnce() {
        world().events().add(draft, Concerts.HALL);
        assertTrue(world().events().replace(draft, draft.publish(), Optional.empty()));
        assertFalse(world().events().replace(draft, draft.publish(), Optional.empty()));
        assertFalse(world().events().replace(draft, draft.cancel(), Optional.empty()));
        assertEquals(Optional.of(draft.publish()), world().events().find(id));
    }

    @Test
    void aCancelledPublicationLeavesNothing() {
        var concerts = new Concerts(world());
        var eventId = concerts.publishing(draft);
        concerts.record(Concerts.opened(eventId, 1, 0, 1));
        var publishing = world().events().find(eventId).orElseThrow();
        assertTrue(world().events().replace(publishing, publishing.cancel(), publishing.seatsToClose()));
        concerts.record(Concerts.opened(eventId, 1, 2));
        assertTrue(world().nothingStands(eventId));
        assertEquals(new Event.Cancelled(draft.facts(), 1, Optional.empty()), world().events().find(eventId).orElseThrow());
        assertTrue(world().publications().leaseClosings(1_000).contains(publishing.seatsToClose().orElseThrow()));
    }

    @Test
    void aCancelledPublicEventKeepsWhatPeopleSaw() {
        var eventId = new Concerts(world()).published(draft);
        var published = world().events().find(eventId).orElseThrow();
        assertTrue(world().events().replace(published, published.cancel(), published.seatsToClose()));
        var cancelled = world().events().find(eventId).orElseThrow();
        assertTrue(cancelled.isPublic());
        assertFalse(world().nothingStands(eventId));
        assertEquals(List.of("VIP", "A/B"), world().views().detail(eventId).orElseThrow().sections().stream()
                .map(section -> section.name()).toList());
    }
}
