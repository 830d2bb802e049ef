package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.ListBookings;
import io.frontrow.booking.application.port.in.ListBookings.Outcome;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.Page;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.platform.web.QueryParameters;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What was ordered of an event, for the one who sells it.
@Path("/api/v1/events/{eventId}/bookings")
@RunOnVirtualThread
public class EventBookingsResource {
    private final ListBookings listBookings;
    private final SecurityIdentity caller;

    public EventBookingsResource(ListBookings listBookings, SecurityIdentity caller) {
        this.listBookings = listBookings;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the bookings of your event", description = "The newest come first.")
    @RolesAllowed(Roles.SELLER)
    public Page<BookingJson> list(@RestPath String eventId, @RestQuery String status, @RestQuery String limit,
            @RestQuery String cursor) {
        var faults = new Faults();
        var wanted = QueryParameters.oneOf(BookingStatus.class, status, "status", faults);
        var page = new BookingPage(limit, cursor, faults);
        var event = PathId.of(eventId, "The event");
        return switch (listBookings.ofEvent(event, CallerId.of(caller), wanted, page.slice())) {
            case Outcome.Listed(var bookings) -> page.of(bookings);
            case Outcome.NoSuchEvent() -> throw new ProblemException(Problem.notFound("The event"));
            case Outcome.NotYourEvent() -> throw new ProblemException(
                    Problem.of(403, "forbidden", "Not allowed", "Another seller sells this event."));
        };
    }
}
