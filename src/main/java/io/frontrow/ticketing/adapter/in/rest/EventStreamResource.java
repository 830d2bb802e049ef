package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.ticketing.domain.EventPosition;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/// An event as it comes: a `snapshot` of all of it, then `availability` with what has changed. The `id` of each message is a
/// position that every node understands; whoever comes back with it hears what he has missed, or a new snapshot.
@Path("/api/v1/events/{id}/stream")
public class EventStreamResource {
    private final EventFollowers followers;
    private final SecurityIdentity caller;

    public EventStreamResource(EventFollowers followers, SecurityIdentity caller) {
        this.followers = followers;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "Follow an event's availability")
    @APIResponse(responseCode = "200", description = "First a snapshot, then availability", content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(oneOf = {EventJson.class, AvailabilityJson.class})))
    @APIResponse(responseCode = "503", description = "This server has as many streams as it can bear")
    public Multi<OutboundSseEvent> stream(UUID id, @RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse) {
        if (followers.isFull()) {
            throw new ProblemException(Problem.of(503, "too-many-streams", "Too many streams",
                    "This server has as many streams as it can bear. Ask with GET for a while."));
        }
        var known = Optional.ofNullable(lastEventId).flatMap(EventPosition::parse);
        var messages = followers.listen(id, CallerId.ifAny(caller), known).orElseThrow(EventRefusals::notFound);
        return Multi.createFrom().publisher(messages).map(message -> message.in(sse));
    }
}
