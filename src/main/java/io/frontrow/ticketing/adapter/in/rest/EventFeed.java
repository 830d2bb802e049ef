package io.frontrow.ticketing.adapter.in.rest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One event and who listens to it on this node.
final class EventFeed {
    private final Set<EventListener> listeners = ConcurrentHashMap.newKeySet();
    private volatile EventScene scene;
    private volatile long seenNanos;
    private volatile long leftNanos;

    EventFeed(EventScene scene, long nowNanos) {
        this.scene = scene;
        this.seenNanos = nowNanos;
        this.leftNanos = nowNanos;
    }

    EventScene scene() {
        return scene;
    }

    /// Nothing was different when somebody looked.
    void seen(long nowNanos) {
        seenNanos = nowNanos;
    }

    boolean wasSeenWithin(long nanos, long nowNanos) {
        return nowNanos - seenNanos <= nanos;
    }

    /// Nobody is added meanwhile, so that nobody sees an older scene after a newer one.
    synchronized void show(EventScene next) {
        scene = next;
        listeners.forEach(listener -> listener.show(next));
    }

    synchronized void add(EventListener listener) {
        listeners.add(listener);
        listener.show(scene);
    }

    boolean remove(EventListener listener, long nowNanos) {
        leftNanos = nowNanos;
        return listeners.remove(listener);
    }

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    boolean isForgotten(long afterNanos, long nowNanos) {
        return listeners.isEmpty() && nowNanos - leftNanos > afterNanos;
    }

    void remind(long afterNanos) {
        listeners.forEach(listener -> listener.remind(afterNanos));
    }
}
