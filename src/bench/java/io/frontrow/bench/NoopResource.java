package io.frontrow.bench;

import io.frontrow.booking.adapter.in.rest.OrderJson;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// Answers an order without doing anything: what the server itself can do. Only in the flavour that is measured.
@Path("/bench/noop")
public class NoopResource {

    @POST
    @NonBlocking
    public Response accept(OrderJson order) {
        return Response.accepted(Map.of("id", order.eventId(), "status", "PROCESSING")).build();
    }
}
