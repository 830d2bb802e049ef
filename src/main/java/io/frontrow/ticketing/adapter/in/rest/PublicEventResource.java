package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.identity.Roles;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.Page;
import io.frontrow.platform.web.PageRequest;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.ticketing.application.port.in.ListEvents;
import io.frontrow.ticketing.application.port.in.ViewSeatMap;
import io.frontrow.ticketing.domain.Characters;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.jboss.resteasy.reactive.RestResponse;

/// What everybody may look at.
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublicEventResource {
    private static final String UNCHANGED = "It is as your If-None-Match says";

    private final ListEvents listEvents;
    private final ViewSeatMap viewSeatMap;
    private final EventAnswers answers;
    private final SecurityIdentity caller;

    public PublicEventResource(ListEvents listEvents, ViewSeatMap viewSeatMap, EventAnswers answers, SecurityIdentity caller) {
        this.listEvents = listEvents;
        this.viewSeatMap = viewSeatMap;
        this.answers = answers;
        this.caller = caller;
    }

    /// `mine=true` shows a seller all of his own; otherwise what is published, and without `from` what is not
    /// over.
    @GET
    @Operation(summary = "Find events", description = "mine=true lists all of your own, if you are a seller.")
    @SecurityRequirement(name = "token", scopes = Roles.SELLER)
    @SecurityRequirementsSet
    public Page<EventJson> list(@BeanParam EventListParameters parameters) {
        var faults = new Faults();
        var page = parameters.page(faults);
        var seller = parameters.wantsOwn(faults) ? Optional.of(CallerId.withRole(caller, Roles.SELLER)) : Optional.<UUID>empty();
        var filter = parameters.filter(seller, page, faults);
        faults.throwIfAny();
        var found = listEvents.list(filter, page.limit());
        return new Page<>(found.items().stream().map(item -> EventJson.of(item.event(), item.status())).toList(),
                found.next().map(EventListParameters::key).map(PageRequest::cursor).orElse(null));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "See an event with its availability")
    @APIResponseSchema(value = EventJson.class, responseCode = "200")
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public RestResponse<EventJson> event(UUID id, Request request) {
        var event = answers.event(id, CallerId.ifAny(caller));
        return unlessKnown(ContentTag.of(event), request, () -> event);
    }

    @GET
    @Path("{id}/sections/{section}/subsections/{number}/seats")
    @Operation(summary = "See every seat of a subsection")
    @APIResponseSchema(value = SeatMapJson.class, responseCode = "200")
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public RestResponse<SeatMapJson> seats(UUID id, String section, int number, Request request) {
        var map = Optional.of(section).filter(Characters::areText)
                .flatMap(name -> viewSeatMap.view(id, name, number))
                .orElseThrow(() -> new ProblemException(Problem.notFound("The subsection")));
        return unlessKnown(ContentTag.of(map), request, () -> SeatMapJson.of(map));
    }

    /// May be kept, if it is asked for each time whether it still holds.
    private static <T> RestResponse<T> unlessKnown(EntityTag tag, Request request, Supplier<T> answer) {
        var failed = request.evaluatePreconditions(tag);
        var response = failed == null
                ? RestResponse.ResponseBuilder.ok(answer.get())
                : RestResponse.ResponseBuilder.<T>create(failed.build().getStatus());
        return response.tag(tag).header("Cache-Control", "no-cache").build();
    }
}
