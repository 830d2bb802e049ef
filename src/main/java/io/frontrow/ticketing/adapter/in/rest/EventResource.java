package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.identity.Roles;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.ticketing.application.port.in.CancelEvent;
import io.frontrow.ticketing.application.port.in.CreateEvent;
import io.frontrow.ticketing.application.port.in.PublishEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// What sellers do with their events.
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SELLER)
@RunOnVirtualThread
public class EventResource {
    private static final int MAX_LISTED_FAULTS = 1_000;

    private final CreateEvent createEvent;
    private final PublishEvent publishEvent;
    private final CancelEvent cancelEvent;
    private final EventAnswers answers;
    private final Viewer viewer;

    public EventResource(CreateEvent createEvent, PublishEvent publishEvent, CancelEvent cancelEvent, EventAnswers answers,
            Viewer viewer) {
        this.createEvent = createEvent;
        this.publishEvent = publishEvent;
        this.cancelEvent = cancelEvent;
        this.answers = answers;
        this.viewer = viewer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<EventJson> create(CreateEventJson body) {
        var faults = new Faults();
        var plan = body.toPlan(faults);
        faults.throwIfAny();
        var seller = viewer.seller();
        return switch (createEvent.create(new CreateEvent.Command(seller, plan))) {
            case CreateEvent.Outcome.Faulty faulty -> throw refusal(faulty);
            case CreateEvent.Outcome.Created created -> RestResponse.ResponseBuilder
                    .<EventJson>created(URI.create("/api/v1/events/" + created.eventId()))
                    .entity(answers.event(created.eventId(), seller)).build();
        };
    }

    @POST
    @Path("{id}/publish")
    public RestResponse<EventJson> publish(UUID id) {
        var seller = viewer.seller();
        return switch (publishEvent.publish(new PublishEvent.Command(id, seller))) {
            case PublishEvent.Outcome.Begun() -> accepted(id, seller);
            case PublishEvent.Outcome.AlreadyPublished() -> throw conflict("It is already published.");
            case PublishEvent.Outcome.AlreadyCancelled() -> throw conflict("It is cancelled, and that is for good.");
            case PublishEvent.Outcome.AlreadyOver() -> throw conflict("It is over.");
            case PublishEvent.Outcome.NotFound() -> throw notFound();
            case PublishEvent.Outcome.SomebodyElses() -> throw somebodyElses();
        };
    }

    @POST
    @Path("{id}/cancel")
    public RestResponse<EventJson> cancel(UUID id) {
        var seller = viewer.seller();
        return switch (cancelEvent.cancel(new CancelEvent.Command(id, seller))) {
            case CancelEvent.Outcome.Cancelled() -> accepted(id, seller);
            case CancelEvent.Outcome.NotFound() -> throw notFound();
            case CancelEvent.Outcome.SomebodyElses() -> throw somebodyElses();
        };
    }

    private RestResponse<EventJson> accepted(UUID id, UUID seller) {
        return RestResponse.ResponseBuilder.<EventJson>accepted().entity(answers.event(id, seller)).build();
    }

    private static ProblemException refusal(CreateEvent.Outcome.Faulty faulty) {
        return new ProblemException(Problem.invalid(faulty.faults().stream().limit(MAX_LISTED_FAULTS)
                .map(fault -> new Problem.Fault(fault.field(), fault.message())).toList()));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "event-state", "The event's state does not allow this", detail));
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound("The event"));
    }

    private static ProblemException somebodyElses() {
        return new ProblemException(Problem.of(403, "forbidden", "Not allowed", "The event belongs to another seller."));
    }
}
