package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.ticketing.application.port.in.ChangeEvent;
import io.frontrow.ticketing.application.port.in.ChangeEvent.Outcome;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// What a seller changes of an event that is there already.
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SELLER)
@RunOnVirtualThread
public class ChangeEventResource {
    private final ChangeEvent changeEvent;
    private final EventAnswers answers;
    private final SecurityIdentity caller;

    public ChangeEventResource(ChangeEvent changeEvent, EventAnswers answers, SecurityIdentity caller) {
        this.changeEvent = changeEvent;
        this.answers = answers;
        this.caller = caller;
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Change an event", description = "What is missing stays as it is. Accepted bookings keep their price.")
    @APIResponseSchema(value = EventJson.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "Its state does not allow this change")
    public EventJson change(UUID id, ChangeEventJson body) {
        var seller = CallerId.of(caller);
        return switch (changeEvent.change(new ChangeEvent.Command(id, seller, body.toChange()))) {
            case Outcome.Changed() -> answers.event(id, seller);
            case Outcome.Faulty(var faults) -> throw EventRefusals.invalid(faults);
            case Outcome.AlreadyCancelled() -> throw EventRefusals.conflict("It is cancelled, and that is for good.");
            case Outcome.AlreadyOver() -> throw EventRefusals.conflict("It is over.");
            case Outcome.SaleBegun() -> throw EventRefusals.conflict("The sale has begun; its start cannot be moved.");
            case Outcome.NotFound() -> throw EventRefusals.notFound();
            case Outcome.SomebodyElses() -> throw EventRefusals.somebodyElses();
        };
    }
}
