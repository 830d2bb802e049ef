package io.frontrow.ticketing.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.application.port.out.Publications.Closing;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.RequestKey;
import java.time.Duration;
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
    void aKeyCreatesOneEventADay() {
        var key = new RequestKey("a key", "a print");
        var seller = draft.facts().sellerId();
        assertEquals(Optional.empty(), world().events().findByKey(seller, "a key"));
        var first = world().events().addOnce(draft, Concerts.HALL, key);
        assertEquals(new Events.KeyedEvent(id, key), first);
        var second = Concerts.draft(seller, "Tainan", Concerts.START);
        assertEquals(first, world().events().addOnce(second, Concerts.HALL, key));
        assertEquals(first, world().events().addOnce(second, Concerts.HALL, new RequestKey("a key", "another print")));
        assertEquals(Optional.empty(), world().events().find(second.facts().id()));
        assertEquals(Optional.of(first), world().events().findByKey(seller, "a key"));
        assertEquals(Optional.empty(), world().events().findByKey(UUID.randomUUID(), "a key"));
        world().later(Duration.ofHours(24));
        assertEquals(Optional.empty(), world().events().findByKey(seller, "a key"));
        assertEquals(second.facts().id(), world().events().addOnce(second, Concerts.HALL, key).eventId());
        assertEquals(Optional.of(second), world().events().find(second.facts().id()));
    }

    @Test
    void aKeyIsItsSellersOwn() {
        var key = new RequestKey("a key", "a print");
        var others = Concerts.draft();
        assertEquals(id, world().events().addOnce(draft, Concerts.HALL, key).eventId());
        assertEquals(others.facts().id(), world().events().addOnce(others, Concerts.HALL, key).eventId());
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
        assertTrue(world().publications().leaseClosings(1_000).stream().map(Closing::seats).toList()
                .contains(publishing.seatsToClose().orElseThrow()));
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
