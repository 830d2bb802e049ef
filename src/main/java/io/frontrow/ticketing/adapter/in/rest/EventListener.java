package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.domain.EventPosition;
import java.util.Optional;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// One open stream. It keeps nothing but what it has last said: whoever reads slowly gets, when he is ready, one message
/// with all that has changed meanwhile. Thread-safe.
final class EventListener implements Subscription {
    private final Subscriber<? super EventMessage> subscriber;
    private final LongSupplier nanoClock;
    private final Consumer<EventListener> onEnd;
    private EventScene scene;
    private EventScene told;
    private Optional<EventPosition> known;
    private long demand;
    private long spokeNanos;
    private boolean ended;

    EventListener(Subscriber<? super EventMessage> subscriber, Optional<EventPosition> known, EventScene scene,
            LongSupplier nanoClock, Consumer<EventListener> onEnd) {
        this.subscriber = subscriber;
        this.known = known;
        this.scene = scene;
        this.nanoClock = nanoClock;
        this.onEnd = onEnd;
        this.spokeNanos = nanoClock.getAsLong();
    }

    synchronized void show(EventScene next) {
        scene = next;
        speak();
    }

    /// Says that it is still here when it has said nothing for so long. Who has not yet read what was said needs no reminder.
    synchronized void remind(long afterNanos) {
        if (demand > 0 && !ended && nanoClock.getAsLong() - spokeNanos >= afterNanos) {
            say(new EventMessage.StillHere());
        }
    }

    @Override
    public synchronized void request(long more) {
        demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
        speak();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            ended = true;
        }
        onEnd.accept(this);
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /// A subscriber may ask for more while it is told something: then there is nothing new to tell.
    private void speak() {
        if (demand > 0 && !ended && scene != told) {
            var message = scene.message(known);
            told = scene;
            known = Optional.of(scene.board().position());
            say(message);
        }
    }

    private void say(EventMessage message) {
        demand--;
        spokeNanos = nanoClock.getAsLong();
        subscriber.onNext(message);
    }
}
