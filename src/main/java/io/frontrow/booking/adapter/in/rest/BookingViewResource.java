package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.ListBookings;
import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.application.port.in.ShowBooking.Outcome;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.Page;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.platform.web.QueryParameters;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What became of the orders.
@Path(BookingResource.PATH)
@Authenticated
@RunOnVirtualThread
public class BookingViewResource {
    private final ShowBooking showBooking;
    private final ListBookings listBookings;
    private final SecurityIdentity caller;

    public BookingViewResource(ShowBooking showBooking, ListBookings listBookings, SecurityIdentity caller) {
        this.showBooking = showBooking;
        this.listBookings = listBookings;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "See a booking", description = "Its buyer sees it, and the event's seller.")
    public BookingJson show(@RestPath String id) {
        return switch (showBooking.toBuyerOrSeller(PathId.of(id, "The booking"), CallerId.of(caller))) {
            case Outcome.Found(var booking) -> BookingJson.of(booking);
            case Outcome.Processing(var bookingId) -> BookingJson.processing(bookingId);
            case Outcome.NoSuchBooking() -> throw new ProblemException(Problem.notFound("The booking"));
        };
    }

    @GET
    @Operation(summary = "List your bookings", description = "The newest come first.")
    public Page<BookingJson> list(@RestQuery String status, @RestQuery String eventId, @RestQuery String limit,
            @RestQuery String cursor) {
        var faults = new Faults();
        var wanted = QueryParameters.oneOf(BookingStatus.class, status, "status", faults);
        var event = QueryParameters.uuid(eventId, "eventId", faults);
        var page = new BookingPage(limit, cursor, faults);
        return page.of(listBookings.ofBuyer(CallerId.of(caller), event, wanted, page.slice()));
    }
}
