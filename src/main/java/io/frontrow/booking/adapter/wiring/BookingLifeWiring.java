package io.frontrow.booking.adapter.wiring;

import io.frontrow.booking.adapter.out.kafka.BookingOutboxCarrier;
import io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions;
import io.frontrow.booking.adapter.out.postgres.PostgresClosedEvents;
import io.frontrow.booking.application.CancelBookingService;
import io.frontrow.booking.application.EndCancelledEventsService;
import io.frontrow.booking.application.ExpireBookingsService;
import io.frontrow.booking.application.port.in.CancelBooking;
import io.frontrow.booking.application.port.in.EndCancelledEvents;
import io.frontrow.booking.application.port.in.ExpireBookings;
import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.TicketCodes;
import io.frontrow.platform.ids.TimeOrderedIds;
import io.frontrow.platform.outbox.OutboxRelay;
import io.frontrow.platform.postgres.PostgresOutbox;
import io.frontrow.platform.time.BackgroundWork;
import io.frontrow.ticketing.SellersEvents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Builds what happens to a booking after its seats are decided.
public class BookingLifeWiring {
    private static final String OUTBOX = "booking-outbox";

    @Produces
    @Singleton
    @Identifier(OUTBOX)
    OutboxRelay relay(DataSource database, BookingOutboxCarrier carrier, MeterRegistry registry) {
        var relay = new OutboxRelay(new PostgresOutbox(database, "booking"), carrier);
        Gauge.builder("frontrow.outbox.lag", relay, OutboxRelay::lagSeconds).baseUnit("seconds").tag("context", "booking")
                .register(registry);
        return relay;
    }

    @Produces
    @Singleton
    @Identifier(OUTBOX)
    BackgroundWork sending(@Identifier(OUTBOX) OutboxRelay relay) {
        return new BackgroundWork("sending what booking decided", relay);
    }

    @Produces
    @Singleton
    BookingTransitions transitions(DataSource database, InstantSource clock, TicketCodes codes,
            @Identifier(OUTBOX) BackgroundWork sending) {
        return new PostgresBookingTransitions(database, new TimeOrderedIds(clock), codes, sending::wake);
    }

    @Produces
    @Singleton
    CancelBooking cancelBooking(ShowBooking showBooking, BookingTransitions transitions, BookingChanges changes) {
        return new CancelBookingService(showBooking, transitions, changes);
    }

    @Produces
    @Singleton
    ExpireBookings expireBookings(BookingTransitions transitions, BookingChanges changes) {
        return new ExpireBookingsService(transitions, changes);
    }

    @Produces
    @Singleton
    EndCancelledEvents endCancelledEvents(DataSource database, SellersEvents events, BookingTransitions transitions,
            BookingChanges changes) {
        return new EndCancelledEventsService(new PostgresClosedEvents(database), events, transitions, changes);
    }
}
