package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.ShowTicket;
import io.frontrow.booking.application.port.in.ShowTicket.Outcome;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;

/// What lets a buyer in, and what shows that it was issued here.
@Path("/api/v1/tickets")
@RunOnVirtualThread
public class TicketResource {
    private static final String VOID = "As image/png: the ticket is void, as the event was cancelled";
    private final ShowTicket showTicket;
    private final SecurityIdentity caller;

    public TicketResource(ShowTicket showTicket, SecurityIdentity caller) {
        this.showTicket = showTicket;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show a ticket to its buyer")
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    @APIResponse(responseCode = "410", description = VOID)
    public TicketJson show(@RestPath String id) {
        return switch (showTicket.toBuyer(PathId.of(id, "The ticket"), CallerId.of(caller))) {
            case Outcome.Found(var booking, var ticket) -> TicketJson.of(booking, ticket, TicketJson.Status.VALID);
            case Outcome.Void(var booking, var ticket) -> TicketJson.of(booking, ticket, TicketJson.Status.VOID);
            case Outcome.NoSuchTicket() -> throw new ProblemException(Problem.notFound("The ticket"));
        };
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Produces(QrCode.PNG)
    @Operation(summary = "Show a ticket's code as a QR code")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = QrCode.PNG,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410", description = VOID)
    public byte[] showQrCode(@RestPath String id) {
        var ticket = show(id);
        if (ticket.status() == TicketJson.Status.VOID) {
            throw new ProblemException(Problem.of(410, "ticket-void", "The ticket is void", "The event was cancelled, and the"
                    + " booking refunded: its code opens nothing."));
        }
        return QrCode.png(ticket.code());
    }

    @GET
    @Path("public-key")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Show the Ed25519 key that verifies tickets, in PEM")
    public String publicKey() {
        return showTicket.publicKey();
    }
}
