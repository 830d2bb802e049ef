package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats.Outcome;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// Seats that a seller takes out of the sale, and puts back.
@Path("/api/v1/events/{id}/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SELLER)
@RunOnVirtualThread
public class BlocksResource {
    private final ChangeBlockedSeats changeBlockedSeats;
    private final SecurityIdentity caller;

    public BlocksResource(ChangeBlockedSeats changeBlockedSeats, SecurityIdentity caller) {
        this.changeBlockedSeats = changeBlockedSeats;
        this.caller = caller;
    }

    /// The seats of the answer are blocked, and seen to be.
    @POST
    @Operation(summary = "Take seats out of the sale")
    @APIResponseSchema(value = BlocksJson.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "A seat is taken, or the seats do not stand")
    public BlocksJson block(UUID id, BlocksJson blocks) {
        return change(id, blocks, true);
    }

    /// The seats of the answer are free again.
    @DELETE
    @Operation(summary = "Put blocked seats back on sale")
    @APIResponseSchema(value = BlocksJson.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "A seat is taken, or the seats do not stand")
    public BlocksJson unblock(UUID id, BlocksJson blocks) {
        return change(id, blocks, false);
    }

    private BlocksJson change(UUID id, BlocksJson blocks, boolean blocked) {
        var command = blocks.toCommand(id, CallerId.of(caller), blocked);
        return switch (changeBlockedSeats.change(command)) {
            case Outcome.Done() -> blocks;
            case Outcome.SeatsTaken() -> throw refusal(409, "seats-unavailable", "A seat is taken",
                    "A buyer has at least one of the seats. Nothing was changed.");
            case Outcome.NotPublished() -> throw refusal(409, "event-state", "The event's state does not allow this",
                    "Its seats do not stand.");
            case Outcome.NoSuchSeats(var faults) -> throw new ProblemException(Problem.invalid(faults.stream()
                    .map(fault -> new Problem.Fault(fault.field(), fault.message())).toList()));
            case Outcome.NoSuchSubsection() -> throw new ProblemException(Problem.notFound("The subsection"));
            case Outcome.NoSuchEvent() -> throw new ProblemException(Problem.notFound("The event"));
            case Outcome.SomebodyElses() -> throw refusal(403, "forbidden", "Not allowed",
                    "The event belongs to another seller.");
            case Outcome.Unconfirmed() -> throw refusal(503, "outcome-unknown", "It is not known whether it is done",
                    "Send the same request again in a moment.");
        };
    }

    private static ProblemException refusal(int status, String name, String title, String detail) {
        return new ProblemException(Problem.of(status, name, title, detail));
    }
}
