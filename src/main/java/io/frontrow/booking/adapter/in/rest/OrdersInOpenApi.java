package io.frontrow.booking.adapter.in.rest;

import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// What `/q/openapi` says of [BookingResource], which itself stays as short as the walk through the sources wants it.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class OrdersInOpenApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        var order = document.getPaths().getPathItem(BookingResource.PATH).getPOST();
        order.summary("Order seats").description("The booking is PROCESSING until the seats are decided: look at it, or follow it.")
                .addParameter(OASFactory.createParameter().ref(IdempotencyKeyHeader.NAME));
        order.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("202", accepted())
                .addAPIResponse("404", refused("The event, section or subsection does not exist"))
                .addAPIResponse("409", refused("The seats are not available, or not on sale")));
    }

    private static APIResponse accepted() {
        var schema = OASFactory.createSchema().ref(BookingJson.class.getSimpleName());
        return OASFactory.createAPIResponse().description("The order is durable").content(OASFactory.createContent()
                .addMediaType(MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(schema)));
    }

    private static APIResponse refused(String why) {
        return OASFactory.createAPIResponse().description(why);
    }
}
