package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.application.port.in.FollowEvents;
import io.frontrow.ticketing.domain.EventBoard;
import io.frontrow.ticketing.domain.EventPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Tells listeners an event first as it is, then what changes, from whichever node. All of this node's listeners cost one
/// look at the database a few times a second, and one more for each event that has changed; the looks are the pace, so that
/// nobody hears more often. An event is remembered for a while after its last listener has gone, for those who come back.
/// Thread-safe.
public final class EventFollowers {
    private static final long FRESH_NANOS = Duration.ofMillis(200).toNanos();
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();

    private final FollowEvents events;
    private final Function<Object, String> json;
    private final LongSupplier nanoClock;
    private final int maxFollowed;
    private final long heartbeatNanos;
    private final Map<UUID, EventFeed> feeds = new ConcurrentHashMap<>();
    private final AtomicInteger followed = new AtomicInteger();

    /// @param json writes an object as JSON
    public EventFollowers(FollowEvents events, Function<Object, String> json, LongSupplier nanoClock, int maxFollowed,
            Duration heartbeat) {
        this.events = events;
        this.json = json;
        this.nanoClock = nanoClock;
        this.maxFollowed = maxFollowed;
        this.heartbeatNanos = heartbeat.toNanos();
    }

    public boolean isFull() {
        return followed.get() >= maxFollowed;
    }

    public int followed() {
        return followed.get();
    }

    /// What there is to hear of an event that the viewer may see, for one subscriber each time. `known` is the last position
    /// that he heard of. Blocks for at most one look.
    Optional<Publisher<EventMessage>> listen(UUID eventId, Optional<UUID> viewer, Optional<EventPosition> known) {
        return scene(eventId, known).filter(scene -> scene.board().detail().isVisibleTo(viewer))
                .map(scene -> subscriber -> begin(subscriber, scene, known));
    }

    /// Call it as often as a listener may hear something. Blocks for the looks.
    public void refresh() {
        feeds.values().forEach(feed -> feed.remind(heartbeatNanos));
        forget();
        lookAgain();
    }

    private void begin(Subscriber<? super EventMessage> subscriber, EventScene scene, Optional<EventPosition> known) {
        var id = scene.board().eventId();
        var listener = new EventListener(subscriber, known, scene, nanoClock, it -> end(id, it));
        followed.incrementAndGet();
        subscriber.onSubscribe(listener);
        feeds.compute(id, (_, feed) -> {
            var heard = feed == null ? new EventFeed(scene, nanoClock.getAsLong()) : feed;
            heard.add(listener);
            return heard;
        });
        if (listener.hasEnded()) {
            end(id, listener);
        }
    }

    /// Does it once, and nothing for somebody who is not there yet.
    private void end(UUID eventId, EventListener listener) {
        var feed = feeds.get(eventId);
        if (feed != null && feed.remove(listener, nanoClock.getAsLong())) {
            followed.decrementAndGet();
        }
    }

    /// From memory when it has just been looked at, else as it is now. Whoever heard of a later position elsewhere has to be
    /// told the truth.
    private Optional<EventScene> scene(UUID eventId, Optional<EventPosition> known) {
        return fresh(eventId, known).or(() -> lookNow(eventId, known));
    }

    private Optional<EventScene> fresh(UUID eventId, Optional<EventPosition> known) {
        return Optional.ofNullable(feeds.get(eventId))
                .filter(feed -> feed.wasSeenWithin(FRESH_NANOS, nanoClock.getAsLong())).map(EventFeed::scene)
                .filter(scene -> known.isEmpty() || known.get().compareTo(scene.board().position()) <= 0);
    }

    private synchronized Optional<EventScene> lookNow(UUID eventId, Optional<EventPosition> known) {
        var looked = fresh(eventId, known);
        if (looked.isPresent()) {
            return looked;
        }
        var feed = feeds.get(eventId);
        if (feed != null) {
            lookAgain(List.of(feed));
            return Optional.of(feed.scene());
        }
        return events.look(eventId).map(this::remember);
    }

    /// A draft is not remembered: only its seller may look, and anybody may ask.
    private EventScene remember(EventBoard board) {
        var scene = new EventScene(board, json);
        if (board.detail().event().isPublic()) {
            feeds.putIfAbsent(board.eventId(), new EventFeed(scene, nanoClock.getAsLong()));
        }
        return scene;
    }

    private synchronized void lookAgain() {
        lookAgain(feeds.values().stream().filter(EventFeed::isHeard).toList());
    }

    private void lookAgain(List<EventFeed> known) {
        if (known.isEmpty()) {
            return;
        }
        long now = nanoClock.getAsLong();
        var byId = new HashMap<UUID, EventFeed>();
        known.forEach(feed -> byId.put(feed.scene().board().eventId(), feed));
        events.lookAgain(known.stream().map(feed -> feed.scene().board()).toList())
                .forEach(board -> byId.get(board.eventId()).show(new EventScene(board, json)));
        known.forEach(feed -> feed.seen(now));
    }

    private void forget() {
        long now = nanoClock.getAsLong();
        feeds.keySet().forEach(id -> feeds.computeIfPresent(id,
                (_, feed) -> feed.isForgotten(REMEMBERED_NANOS, now) ? null : feed));
    }
}
