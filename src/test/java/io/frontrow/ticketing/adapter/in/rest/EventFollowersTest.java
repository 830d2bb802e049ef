package io.frontrow.ticketing.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.adapter.in.rest.EventMessage.News;
import io.frontrow.ticketing.adapter.in.rest.EventMessage.StillHere;
import io.frontrow.ticketing.application.FollowEventsService;
import io.frontrow.ticketing.application.contract.Concerts;
import io.frontrow.ticketing.application.fake.InMemoryWorld;
import io.frontrow.ticketing.domain.EventPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventFollowersTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
    private static final Optional<UUID> NOBODY = Optional.empty();
    private static final int MANY = 5_000;
    private final InMemoryWorld world = new InMemoryWorld();
    private final Concerts concerts = new Concerts(world);
    private final AtomicInteger written = new AtomicInteger();
    private long nanos;
    private final EventFollowers followers = node();
    private final UUID id = concerts.published();

    /// A node of its own over the same store.
    private EventFollowers node() {
        return new EventFollowers(new FollowEventsService(world.views(), () -> world.store.now), this::write, () -> nanos,
                MANY, Duration.ofSeconds(15));
    }

    private String write(Object value) {
        written.incrementAndGet();
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void firstTheSnapshotThenWhatHasChanged() throws JsonProcessingException {
        var ann = listen(followers, Optional.empty());
        ann.read(9);
        hold(1, 0);
        tick(followers);
        tick(followers);
        assertEquals(List.of("snapshot", "availability"), ann.names());
        var change = JSON.readTree(ann.last().json());
        assertEquals("[{\"name\":\"A/B\",\"subsections\":[{\"number\":1,\"available\":2,\"reserved\":1,\"sold\":0,\"blocked\":0}]}]",
                change.path("sections").toString());
        assertEquals(15, change.path("totals").path("available").asInt());
        assertEquals("PUBLISHED", change.path("status").asText());
    }

    @Test
    void aStatusThatTimeBringsIsToldAtOnce() {
        var ann = listen(followers, Optional.empty());
        ann.read(9);
        world.store.now = Concerts.START;
        tick(followers);
        assertTrue(ann.last().json().startsWith("{\"status\":\"ON_SALE\",\"sections\":[]"), ann.last().json());
    }

    @Test
    void aCancellationIsAChange() {
        var ann = listen(followers, Optional.empty());
        ann.read(9);
        var event = world.events().find(id).orElseThrow();
        world.events().replace(event, event.cancel(), event.seatsToClose());
        tick(followers);
        assertEquals(List.of("snapshot", "availability"), ann.names());
        assertTrue(ann.last().json().contains("CANCELLED"));
    }

    @Test
    void whoComesBackMissesNothingOnThisNodeNorOnAnother() {
        var elsewhere = node();
        listen(elsewhere, Optional.empty()).read(9);
        var ann = listen(followers, Optional.empty());
        ann.read(1);
        var left = ann.position();
        ann.leave();
        hold(0, 3);
        tick(elsewhere);
        hold(2, 0);
        tick(followers);
        for (var node : List.of(followers, elsewhere)) {
            var back = listen(node, left);
            back.read(9);
            assertEquals(List.of("availability"), back.names());
            assertTrue(back.last().json().contains("\"VIP\"") && back.last().json().contains("\"number\":4"));
            assertEquals(world.views().positions(List.of(id)).get(id).toString(), back.last().id());
        }
    }

    @Test
    void aPositionThatNobodyKnowsHereGetsASnapshot() {
        var left = Optional.of(world.views().positions(List.of(id)).get(id));
        hold(0, 3);
        for (var known : List.of(left, Optional.of(new EventPosition(999, 0)))) {
            var back = listen(followers, known);
            back.read(1);
            assertEquals(List.of("snapshot"), back.names());
            assertTrue(back.last().json().contains("\"reserved\":1"));
        }
    }

    @Test
    void whoHasMissedNothingHearsHowItStands() {
        var ann = listen(followers, Optional.empty());
        ann.read(1);
        var back = listen(followers, ann.position());
        back.read(1);
        assertTrue(back.last().json().startsWith("{\"status\":\"PUBLISHED\",\"sections\":[]"));
    }

    @Test
    void aSlowReaderGetsOneMessageWithAllOfIt() {
        var slow = listen(followers, Optional.empty());
        slow.read(1);
        for (int seat = 0; seat < 3; seat++) {
            hold(1, seat);
            tick(followers);
        }
        hold(2, 0);
        tick(followers);
        assertEquals(1, slow.heard.size());
        slow.read(1);
        assertEquals(List.of("snapshot", "availability"), slow.names());
        assertTrue(slow.last().json().contains("\"number\":1,\"available\":0,\"reserved\":3"));
        assertTrue(slow.last().json().contains("\"number\":4,\"available\":2,\"reserved\":1"));
    }

    @Test
    void manyListenersCostOneMessage() {
        var crowd = IntStream.range(0, MANY).mapToObj(_ -> listen(followers, Optional.empty())).toList();
        crowd.forEach(listener -> listener.read(9));
        hold(1, 0);
        tick(followers);
        assertTrue(crowd.stream().allMatch(listener -> listener.heard.size() == 2));
        assertEquals(2, written.get());
        assertTrue(followers.isFull());
        crowd.forEach(Listener::leave);
        assertEquals(0, followers.followed());
    }

    @Test
    void anIdleStreamIsKeptOpen() {
        var ann = listen(followers, Optional.empty());
        ann.read(2);
        nanos += Duration.ofSeconds(14).toNanos();
        tick(followers);
        assertEquals(1, ann.heard.size());
        nanos += Duration.ofSeconds(1).toNanos();
        tick(followers);
        nanos += Duration.ofSeconds(15).toNanos();
        tick(followers);
        assertEquals(new StillHere(), ann.heard.getLast());
        assertEquals(2, ann.heard.size(), "nothing more for whom does not read");
    }

    @Test
    void whoLeavesAtOnceIsNotCounted() {
        followers.listen(id, NOBODY, Optional.empty()).orElseThrow().subscribe(new Listener() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.cancel();
                subscription.cancel();
            }
        });
        assertEquals(0, followers.followed());
    }

    @Test
    void aDraftIsThereForItsSellerOnly() {
        var draft = Concerts.draft();
        world.events().add(draft, Concerts.HALL);
        var draftId = draft.facts().id();
        var seller = Optional.of(draft.facts().sellerId());
        assertTrue(followers.listen(draftId, seller, Optional.empty()).isPresent());
        assertFalse(followers.listen(draftId, NOBODY, Optional.empty()).isPresent());
        assertFalse(followers.listen(draftId, Optional.of(UUID.randomUUID()), Optional.empty()).isPresent());
        assertFalse(followers.listen(UUID.randomUUID(), seller, Optional.empty()).isPresent());
    }

    private Listener listen(EventFollowers node, Optional<EventPosition> known) {
        var listener = new Listener();
        node.listen(id, NOBODY, known).orElseThrow().subscribe(listener);
        return listener;
    }

    private void hold(int subsection, int seat) {
        concerts.record(new SeatsHeld(UUID.randomUUID(), new SubsectionKey(id, subsection), new int[] {seat}, false, new byte[0]));
    }

    private void tick(EventFollowers node) {
        nanos += Duration.ofMillis(201).toNanos();
        node.refresh();
    }

    private static class Listener implements Subscriber<EventMessage> {
        final List<EventMessage> heard = new ArrayList<>();
        private Subscription subscription;

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
        }

        void read(int more) {
            subscription.request(more);
        }

        void leave() {
            subscription.cancel();
        }

        List<String> names() {
            return heard.stream().map(message -> ((News) message).name()).toList();
        }

        News last() {
            return (News) heard.getLast();
        }

        Optional<EventPosition> position() {
            return EventPosition.parse(last().id());
        }

        @Override
        public void onNext(EventMessage message) {
            heard.add(message);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            throw new AssertionError("a stream of an event has no end");
        }
    }
}
