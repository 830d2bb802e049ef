package io.frontrow.ticketing.adapter.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.platform.ids.TimeOrderedIds;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.ticketing.adapter.in.rest.EventFollowers;
import io.frontrow.ticketing.adapter.out.memory.ForgettingSeatRecords;
import io.frontrow.ticketing.adapter.out.memory.MemoryEventViews;
import io.frontrow.ticketing.adapter.out.memory.MemoryEventsForSale;
import io.frontrow.ticketing.adapter.out.memory.MemoryKnownSeats;
import io.frontrow.ticketing.adapter.out.postgres.PostgresBlockAnswers;
import io.frontrow.ticketing.adapter.out.postgres.PostgresEventsOnOffer;
import io.frontrow.ticketing.adapter.out.postgres.PostgresPublications;
import io.frontrow.ticketing.adapter.out.postgres.PostgresSeatRecords;
import io.frontrow.ticketing.adapter.out.postgres.PostgresSeatSnapshots;
import io.frontrow.ticketing.application.AdvancePublishingService;
import io.frontrow.ticketing.application.CancelEventService;
import io.frontrow.ticketing.application.ChangeBlockedSeatsService;
import io.frontrow.ticketing.application.ChangeEventService;
import io.frontrow.ticketing.application.CloseEndedEventsService;
import io.frontrow.ticketing.application.CreateEventService;
import io.frontrow.ticketing.application.FollowEventsService;
import io.frontrow.ticketing.application.ListEventsService;
import io.frontrow.ticketing.application.PublishEventService;
import io.frontrow.ticketing.application.RecordSeatDecisionsService;
import io.frontrow.ticketing.application.ViewEventService;
import io.frontrow.ticketing.application.ViewSeatMapService;
import io.frontrow.ticketing.application.port.in.AdvancePublishing;
import io.frontrow.ticketing.application.port.in.CancelEvent;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats;
import io.frontrow.ticketing.application.port.in.ChangeEvent;
import io.frontrow.ticketing.application.port.in.CloseEndedEvents;
import io.frontrow.ticketing.application.port.in.CreateEvent;
import io.frontrow.ticketing.application.port.in.ListEvents;
import io.frontrow.ticketing.application.port.in.PublishEvent;
import io.frontrow.ticketing.application.port.in.ViewEvent;
import io.frontrow.ticketing.application.port.in.ViewSeatMap;
import io.frontrow.ticketing.application.port.out.EventEdits;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.application.port.out.ResultEnds;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts the use cases of ticketing together.
public class TicketingWiring {
    /// Longer than the command log takes to confirm or to give up.
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final String VIEWS = "frontrow.ticketing.views";
    private static final InstantSource CLOCK = InstantSource.system();

    @Produces
    @Singleton
    CreateEvent createEvent(Events events) {
        return new CreateEventService(events, new TimeOrderedIds(CLOCK), CLOCK);
    }

    @Produces
    @Singleton
    ChangeEvent changeEvent(EventEdits edits, MemoryEventViews memory) {
        var change = new ChangeEventService(edits, CLOCK);
        return command -> changed(command.eventId(), change.change(command), memory);
    }

    @Produces
    @Singleton
    PublishEvent publishEvent(Events events, MemoryEventViews memory) {
        var publish = new PublishEventService(events, CLOCK);
        return command -> changed(command.eventId(), publish.publish(command), memory);
    }

    @Produces
    @Singleton
    CancelEvent cancelEvent(Events events, MemoryEventViews memory) {
        var cancel = new CancelEventService(events);
        return command -> changed(command.eventId(), cancel.cancel(command), memory);
    }

    private static <T> T changed(UUID eventId, T outcome, MemoryEventViews memory) {
        memory.forget(eventId);
        return outcome;
    }

    @Produces
    @Singleton
    @Typed(MemoryEventViews.class)
    MemoryEventViews memoryEventViews(EventViews views, MeterRegistry registry) {
        var memory = new MemoryEventViews(views, System::nanoTime);
        FunctionCounter.builder(VIEWS, memory, MemoryEventViews::hits).tag("from", "memory").register(registry);
        FunctionCounter.builder(VIEWS, memory, MemoryEventViews::misses).tag("from", "database").register(registry);
        return memory;
    }

    @Produces
    @Singleton
    ViewEvent viewEvent(MemoryEventViews views) {
        return new ViewEventService(views, CLOCK);
    }

    @Produces
    @Singleton
    EventFollowers eventFollowers(EventViews views, ObjectMapper json, MeterRegistry registry,
            @ConfigProperty(name = "frontrow.ticketing.max-streams") int maxStreams,
            @ConfigProperty(name = "frontrow.ticketing.heartbeat") Duration heartbeat) {
        var followers = new EventFollowers(new FollowEventsService(views, CLOCK), value -> written(value, json),
                System::nanoTime, maxStreams, heartbeat);
        return registry.gauge("frontrow.ticketing.streams", followers, EventFollowers::followed);
    }

    private static String written(Object value, ObjectMapper json) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + value, e);
        }
    }

    @Produces
    @Singleton
    ListEvents listEvents(EventViews views) {
        return new ListEventsService(views, CLOCK);
    }

    @Produces
    @Singleton
    ViewSeatMap viewSeatMap(MemoryEventViews views) {
        return new ViewSeatMapService(views);
    }

    @Produces
    @Singleton
    Publications publications(DataSource database, MeterRegistry registry) {
        return new PostgresPublications(database, LEASE, registry);
    }

    @Produces
    @Singleton
    AdvancePublishing advancePublishing(Publications publications, SeatCommands commands,
            @ConfigProperty(name = "frontrow.ticketing.publish-deadline") Duration limit) {
        return new AdvancePublishingService(publications, commands, limit);
    }

    @Produces
    @Singleton
    CloseEndedEvents closeEndedEvents(Publications publications,
            @ConfigProperty(name = "frontrow.ticketing.close-after-end") Duration grace) {
        return new CloseEndedEventsService(publications, grace);
    }

    @Produces
    @Singleton
    ChangeBlockedSeats changeBlockedSeats(Events events, EventViews views, SeatCommands commands, DataSource database,
            MemoryEventViews memory) {
        var change = new ChangeBlockedSeatsService(events, views, commands, new TimeOrderedIds(CLOCK),
                new PostgresBlockAnswers(database));
        return command -> changed(command.eventId(), change.change(command), memory);
    }

    @Produces
    @Singleton
    SeatRecords seatRecords(DataSource database, MeterRegistry registry) {
        return new PostgresSeatRecords(database, registry);
    }

    @Produces
    @Singleton
    RecordSeatDecisionsService recordSeatDecisions(SeatRecords records, MemoryEventViews memory) {
        return new RecordSeatDecisionsService(new ForgettingSeatRecords(records, memory));
    }

    @Produces
    @Singleton
    MemoryEventsForSale eventsForSale(DataSource database, ScheduledExecutorService worker, MeterRegistry registry) {
        var events = new MemoryEventsForSale(new PostgresEventsOnOffer(database), worker, System::nanoTime);
        registry.gauge("frontrow.ticketing.events.for.sale.in.memory", events, MemoryEventsForSale::size);
        return events;
    }

    @Produces
    @Singleton
    MemoryKnownSeats knownSeats(DataSource database, ResultEnds ends, MeterRegistry registry) {
        var seats = new MemoryKnownSeats(new PostgresSeatSnapshots(database), ends, System::nanoTime);
        registry.gauge("frontrow.ticketing.known.seats.in.memory", seats, MemoryKnownSeats::size);
        return seats;
    }
}
