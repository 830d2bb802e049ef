package io.frontrow.ticketing.adapter.in.timer;

import io.frontrow.platform.outbox.OutboxRelay;
import io.frontrow.platform.time.BackgroundWork;
import io.frontrow.ticketing.adapter.in.rest.EventFollowers;
import io.frontrow.ticketing.adapter.out.memory.MemoryEventsForSale;
import io.frontrow.ticketing.adapter.out.memory.MemoryKnownSeats;
import io.frontrow.ticketing.application.port.in.AdvancePublishing;
import io.frontrow.ticketing.application.port.in.CloseEndedEvents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps publishing going and memory fresh. (Quarkus' scheduler looks once a second only.)
@ApplicationScoped
public class TicketingTimer {
    private static final long PUBLISHING_PAUSE_MILLIS = 200;
    private static final long EVENTS_PAUSE_MILLIS = 250;
    private static final long SEATS_PAUSE_MILLIS = 100;
    private static final long STREAMS_PAUSE_MILLIS = 200;
    private static final long SENDING_PAUSE_MILLIS = 200;
    private static final long LAG_PAUSE_MILLIS = 1_000;
    private static final long ENDINGS_PAUSE_MILLIS = 5_000;

    private final boolean publishes;
    private final ScheduledExecutorService executor;
    private final BackgroundWork publishing;
    private final BackgroundWork events;
    private final BackgroundWork seats;
    private final BackgroundWork streams;
    private final BackgroundWork endings;
    private final BackgroundWork sending;
    private final BackgroundWork lag;

    /// @param publishes whether this process takes part in publishing; of all processes one is enough
    public TicketingTimer(ScheduledExecutorService executor, AdvancePublishing publishing, MemoryEventsForSale events,
            MemoryKnownSeats seats, EventFollowers followers, CloseEndedEvents endings,
            @Identifier("ticketing-outbox") OutboxRelay relay,
            @ConfigProperty(name = "frontrow.ticketing.publish-worker") boolean publishes) {
        this.publishes = publishes;
        this.executor = executor;
        this.publishing = new BackgroundWork("publishing", publishing::advance);
        this.events = new BackgroundWork("refreshing the events for sale", events::refresh);
        this.seats = new BackgroundWork("refreshing the known seats", seats::refresh);
        this.streams = new BackgroundWork("following events", followers::refresh);
        this.endings = new BackgroundWork("closing ended events", endings::close);
        this.sending = new BackgroundWork("sending what ticketing decided", relay);
        this.lag = new BackgroundWork("measuring the outbox of ticketing", relay::measure);
    }

    void start(@Observes StartupEvent started) {
        if (publishes) {
            publishing.start(executor, PUBLISHING_PAUSE_MILLIS);
            endings.start(executor, ENDINGS_PAUSE_MILLIS);
        }
        events.start(executor, EVENTS_PAUSE_MILLIS);
        seats.start(executor, SEATS_PAUSE_MILLIS);
        streams.start(executor, STREAMS_PAUSE_MILLIS);
        sending.start(executor, SENDING_PAUSE_MILLIS);
        lag.start(executor, LAG_PAUSE_MILLIS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        List.of(publishing, events, seats, streams, endings, sending, lag).forEach(BackgroundWork::stop);
    }
}
