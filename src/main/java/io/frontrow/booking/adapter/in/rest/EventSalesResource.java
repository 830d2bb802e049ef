package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.ViewSales;
import io.frontrow.booking.application.port.in.ViewSales.Outcome;
import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// How an event sells, for the one who sells it.
@Path("/api/v1/events/{eventId}/sales")
@RunOnVirtualThread
public class EventSalesResource {
    private final ViewSales viewSales;
    private final SecurityIdentity caller;

    public EventSalesResource(ViewSales viewSales, SecurityIdentity caller) {
        this.viewSales = viewSales;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.SELLER)
    @Operation(summary = "See how your event sells",
            description = "Revenue is what paid bookings were accepted at. Tickets per second are those paid in the last minute.")
    public SalesJson view(@RestPath String eventId) {
        return switch (viewSales.view(PathId.of(eventId, "The event"), CallerId.of(caller))) {
            case Outcome.Seen(var sales) -> SalesJson.of(sales);
            case Outcome.NoSuchEvent() -> throw new ProblemException(Problem.notFound("The event"));
            case Outcome.NotYourEvent() -> throw new ProblemException(
                    Problem.of(403, "forbidden", "Not allowed", "Another seller sells this event."));
        };
    }
}
