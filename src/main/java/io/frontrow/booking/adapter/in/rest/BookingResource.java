package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.BookSeats;
import io.frontrow.booking.application.port.in.BookSeats.Command;
import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.Problem.Fault;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/// Takes orders, on the event loop: nothing here waits.
@Path(BookingResource.PATH)
public class BookingResource {
    static final String PATH = "/api/v1/bookings";
    private final BookSeats bookSeats;
    private final SecurityIdentity caller;

    public BookingResource(BookSeats bookSeats, SecurityIdentity caller) {
        this.bookSeats = bookSeats;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.BUYER)
    public CompletionStage<Response> book(OrderJson order, @Context HttpHeaders headers, @Context UriInfo uri) {
        var faults = new Faults();
        var key = IdempotencyKeyHeader.read(headers, faults);
        var command = new Command(CallerId.of(caller), key, order.toOrder(faults));
        var here = uri.getBaseUri().resolve(PATH);
        return bookSeats.book(command).thenApply(outcome -> answer(outcome, here)).toCompletableFuture();
    }

    /// On a thread of the log's client, where there is no current request to resolve an address against.
    private static Response answer(Outcome outcome, URI here) {
        return switch (outcome) {
            case Outcome.Accepted(var id) ->
                Response.accepted(BookingJson.processing(id)).header(HttpHeaders.LOCATION, here + "/" + id).build();
            case Outcome.NoSuchEvent() -> Problem.notFound("The event").toResponse();
            case Outcome.NoSuchPlace(var place) -> Problem.notFound(place).toResponse();
            case Outcome.Invalid(var faults) -> Problem.invalid(faults.stream()
                    .map(fault -> new Fault(fault.field(), fault.message())).toList()).toResponse();
            case Outcome.NotOnSale refusal -> BookingRefusals.notOnSale(refusal).toResponse();
            case Outcome.SeatsUnavailable() -> BookingRefusals.SEATS_UNAVAILABLE.toResponse();
            case Outcome.KeyReused() -> BookingRefusals.KEY_REUSED.toResponse();
            case Outcome.Unconfirmed() -> BookingRefusals.OUTCOME_UNKNOWN.toResponse();
        };
    }
}
