package io.frontrow.booking.adapter.in.timer;

import io.frontrow.booking.application.port.in.EndCancelledEvents;
import io.frontrow.booking.application.port.in.ExpireBookings;
import io.frontrow.platform.outbox.OutboxRelay;
import io.frontrow.platform.time.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/// Keeps bookings going: sends what was decided, and ends what is over. Every node does all of it.
@ApplicationScoped
public class BookingTimer {
    private static final long SENDING_PAUSE_MILLIS = 200;
    private static final long EXPIRY_PAUSE_MILLIS = 200;
    private static final long EVENTS_PAUSE_MILLIS = 500;
    private static final long LAG_PAUSE_MILLIS = 1_000;

    private final ScheduledExecutorService executor;
    private final BackgroundWork sending;
    private final BackgroundWork expiry;
    private final BackgroundWork events;
    private final BackgroundWork lag;

    public BookingTimer(ScheduledExecutorService executor, @Identifier("booking-outbox") BackgroundWork sending,
            @Identifier("booking-outbox") OutboxRelay relay, ExpireBookings expireBookings, EndCancelledEvents endEvents) {
        this.executor = executor;
        this.sending = sending;
        this.expiry = new BackgroundWork("expiring bookings", expireBookings::expire);
        this.events = new BackgroundWork("ending the bookings of cancelled events", endEvents::end);
        this.lag = new BackgroundWork("measuring the outbox of booking", relay::measure);
    }

    void start(@Observes StartupEvent started) {
        sending.start(executor, SENDING_PAUSE_MILLIS);
        expiry.start(executor, EXPIRY_PAUSE_MILLIS);
        events.start(executor, EVENTS_PAUSE_MILLIS);
        lag.start(executor, LAG_PAUSE_MILLIS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        List.of(sending, expiry, events, lag).forEach(BackgroundWork::stop);
    }
}
