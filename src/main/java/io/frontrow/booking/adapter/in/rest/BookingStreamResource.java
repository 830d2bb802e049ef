package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.domain.Booking;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

/// A booking's states as they come: events named `booking`, until nothing more will happen.
@Path(BookingResource.PATH + "/{id}/stream")
@Authenticated
public class BookingStreamResource {
    private final ShowBooking showBooking;
    private final BookingFollowers followers;
    private final SecurityIdentity caller;
    private final Vertx vertx;
    private final Duration heartbeat;

    public BookingStreamResource(ShowBooking showBooking, BookingFollowers followers, SecurityIdentity caller, Vertx vertx,
            @ConfigProperty(name = "frontrow.booking.heartbeat") Duration heartbeat) {
        this.showBooking = showBooking;
        this.followers = followers;
        this.caller = caller;
        this.vertx = vertx;
        this.heartbeat = heartbeat;
    }

    @GET
    @Operation(summary = "Follow a booking", description = "Its state, then each change, until the last.")
    @APIResponse(responseCode = "200", description = "Events named booking", content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "503", description = "This server has as many streams as it can bear")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<OutboundSseEvent> stream(@RestPath String id, @Context Sse sse) {
        var bookingId = PathId.of(id, "The booking");
        if (!showBooking.isBuyers(bookingId, CallerId.of(caller))) {
            throw new ProblemException(Problem.notFound("The booking"));
        }
        if (followers.isFull()) {
            throw new ProblemException(Problem.of(503, "too-many-streams", "Too many streams",
                    "This server has as many streams as it can bear. Ask with GET for a while."));
        }
        return Multi.createFrom().emitter(emitter -> start(bookingId, sse, emitter));
    }

    private void start(UUID bookingId, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        var following = followers.follow(bookingId, state -> emit(bookingId, state, sse, emitter));
        var timer = vertx.setPeriodic(heartbeat.toMillis(),
                _ -> emitter.emit(sse.newEventBuilder().comment("still here").build()));
        emitter.onTermination(() -> {
            vertx.cancelTimer(timer);
            following.ifPresent(BookingFollowers.Following::close);
        });
        if (following.isEmpty()) {
            emitter.complete();
        }
    }

    private static void emit(UUID bookingId, Optional<Booking> state, Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter) {
        var json = state.map(BookingJson::of).orElseGet(() -> BookingJson.processing(bookingId));
        emitter.emit(sse.newEventBuilder().name("booking").data(BookingJson.class, json).build());
        if (json.status().isTerminal()) {
            emitter.complete();
        }
    }
}
