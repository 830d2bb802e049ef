package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.PayBooking;
import io.frontrow.booking.application.port.in.PayBooking.Command;
import io.frontrow.booking.application.port.in.PayBooking.Outcome;
import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.platform.web.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;

/// A buyer pays.
@Path(BookingResource.PATH + "/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PaymentResource {
    private static final Problem DECLINED = Problem.of(402, "payment-declined", "The card was declined",
            "No money moved. Pay with another card, or a new Idempotency-Key, while the time to pay runs.");
    private static final Problem TOO_LATE = Problem.of(410, "hold-expired", "The time to pay is over",
            "The seats are on sale again. If money was taken, it goes back.");
    private static final Problem IN_PROGRESS = Problem.of(409, "payment-in-progress", "Another payment is being decided",
            "Look at the booking in a moment.");
    private static final Problem PROVIDER_AWAY = Problem.of(503, "payment-provider-away", "The payment provider is away",
            "Send the same payment again in a moment; with the same Idempotency-Key it cannot be taken twice.");
    private final PayBooking payBooking;
    private final SecurityIdentity caller;

    public PaymentResource(PayBooking payBooking, SecurityIdentity caller) {
        this.payBooking = payBooking;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.BUYER)
    @Operation(summary = "Pay for a booking")
    @APIResponseSchema(value = BookingJson.class, responseCode = "200", responseDescription = "It is paid")
    @APIResponse(responseCode = "202", description = "The provider has not decided yet", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(responseCode = "402", description = "The card was declined")
    @APIResponse(responseCode = "409", description = "The booking is not waiting for a payment, or another one is being decided")
    @APIResponse(responseCode = "410", description = "The time to pay is over")
    @Parameter(ref = IdempotencyKeyHeader.NAME)
    public Response pay(@RestPath String id, PaymentJson payment, @Context HttpHeaders headers) {
        var faults = new Faults();
        var key = IdempotencyKeyHeader.read(headers, faults);
        var card = payment.toCard(faults);
        return switch (payBooking.pay(new Command(PathId.of(id, "The booking"), CallerId.of(caller), key, card))) {
            case Outcome.Paid(var booking) -> Response.ok(BookingJson.of(booking)).build();
            case Outcome.Pending(var booking) -> Response.accepted(BookingJson.of(booking)).build();
            case Outcome.Declined() -> DECLINED.toResponse();
            case Outcome.TooLate() -> TOO_LATE.toResponse();
            case Outcome.WrongState(var status) -> BookingRefusals.wrongState(status).toResponse();
            case Outcome.AnotherInProgress() -> IN_PROGRESS.toResponse();
            case Outcome.ProviderAway() -> PROVIDER_AWAY.toResponse();
            case Outcome.KeyReused() -> BookingRefusals.KEY_REUSED.toResponse();
            case Outcome.NoSuchBooking() -> Problem.notFound("The booking").toResponse();
        };
    }
}
