package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.CancelBooking;
import io.frontrow.booking.application.port.in.CancelBooking.Outcome;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;

/// A buyer gives an unpaid booking back.
@Path(BookingResource.PATH + "/{id}/cancel")
@Authenticated
@RunOnVirtualThread
public class CancelBookingResource {
    private final CancelBooking cancelBooking;
    private final SecurityIdentity caller;

    public CancelBookingResource(CancelBooking cancelBooking, SecurityIdentity caller) {
        this.cancelBooking = cancelBooking;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Cancel a booking that is not paid")
    @APIResponseSchema(value = BookingJson.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "It has ended, or it is paid")
    public BookingJson cancel(@RestPath String id) {
        return switch (cancelBooking.cancel(PathId.of(id, "The booking"), CallerId.of(caller))) {
            case Outcome.Cancelled(var booking) -> BookingJson.of(booking);
            case Outcome.TooLate(var booking) -> throw new ProblemException(BookingRefusals.wrongState(booking.status()));
            case Outcome.NoSuchBooking() -> throw new ProblemException(Problem.notFound("The booking"));
        };
    }
}
