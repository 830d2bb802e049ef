package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.ticketing.application.port.in.CancelEvent;
import io.frontrow.ticketing.application.port.in.CreateEvent;
import io.frontrow.ticketing.application.port.in.PublishEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// What sellers do with their events.
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SELLER)
@RunOnVirtualThread
public class EventResource {
    private final CreateEvent createEvent;
    private final PublishEvent publishEvent;
    private final CancelEvent cancelEvent;
    private final CreationKeys keys;
    private final EventAnswers answers;
    private final SecurityIdentity caller;

    public EventResource(CreateEvent createEvent, PublishEvent publishEvent, CancelEvent cancelEvent, CreationKeys keys,
            EventAnswers answers, SecurityIdentity caller) {
        this.createEvent = createEvent;
        this.publishEvent = publishEvent;
        this.cancelEvent = cancelEvent;
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Describe an event; it becomes a draft", description = "Nobody else sees it before it is published.")
    @APIResponseSchema(value = EventJson.class, responseCode = "201")
    @Parameter(ref = IdempotencyKeyHeader.NAME)
    public RestResponse<EventJson> create(CreateEventJson body, @Context HttpHeaders headers) {
        var faults = new Faults();
        var key = keys.read(headers, body, faults);
        var plan = body.toPlan(faults);
        if (!faults.isEmpty()) {
            faults.addNews(body.faults());
            faults.throwIfAny();
        }
        var seller = CallerId.of(caller);
        return switch (createEvent.create(new CreateEvent.Command(seller, plan, key))) {
            case CreateEvent.Outcome.Faulty faulty -> throw EventRefusals.invalid(faulty.faults());
            case CreateEvent.Outcome.KeyReused() -> throw EventRefusals.keyReused();
            case CreateEvent.Outcome.Created created -> RestResponse.ResponseBuilder
                    .<EventJson>created(URI.create("/api/v1/events/" + created.eventId()))
                    .entity(answers.event(created.eventId(), seller)).build();
        };
    }

    @POST
    @Path("{id}/publish")
    @Operation(summary = "Put up the seats of a draft and publish it")
    @APIResponseSchema(value = EventJson.class, responseCode = "202")
    @APIResponse(responseCode = "409", description = "It is published already, cancelled or over")
    public RestResponse<EventJson> publish(UUID id) {
        var seller = CallerId.of(caller);
        return switch (publishEvent.publish(new PublishEvent.Command(id, seller))) {
            case PublishEvent.Outcome.Begun() -> accepted(id, seller);
            case PublishEvent.Outcome.AlreadyPublished() -> throw EventRefusals.conflict("It is already published.");
            case PublishEvent.Outcome.AlreadyCancelled() -> throw EventRefusals.conflict("It is cancelled, and that is for good.");
            case PublishEvent.Outcome.AlreadyOver() -> throw EventRefusals.conflict("It is over.");
            case PublishEvent.Outcome.NotFound() -> throw EventRefusals.notFound();
            case PublishEvent.Outcome.SomebodyElses() -> throw EventRefusals.somebodyElses();
        };
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel an event, for good")
    @APIResponseSchema(value = EventJson.class, responseCode = "202")
    public RestResponse<EventJson> cancel(UUID id) {
        var seller = CallerId.of(caller);
        return switch (cancelEvent.cancel(new CancelEvent.Command(id, seller))) {
            case CancelEvent.Outcome.Cancelled() -> accepted(id, seller);
            case CancelEvent.Outcome.NotFound() -> throw EventRefusals.notFound();
            case CancelEvent.Outcome.SomebodyElses() -> throw EventRefusals.somebodyElses();
        };
    }

    private RestResponse<EventJson> accepted(UUID id, UUID seller) {
        return RestResponse.ResponseBuilder.<EventJson>accepted().entity(answers.event(id, seller)).build();
    }
}
