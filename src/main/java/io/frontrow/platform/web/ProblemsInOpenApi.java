package io.frontrow.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Says in `/q/openapi` what the mappers do for every operation, so that no resource has to repeat it.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final String NAME = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(NAME, schema()).addParameter(IdempotencyKeyHeader.NAME, idempotencyKey());
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values()
                    .forEach(path -> path.getOperations().values().forEach(ProblemsInOpenApi::addProblem));
        }
    }

    private static void addProblem(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var reference = OASFactory.createSchema().ref("#/components/schemas/" + NAME);
        var content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE.toString(),
                OASFactory.createMediaType().schema(reference));
        operation.getResponses().addAPIResponse("default",
                OASFactory.createAPIResponse().description("A refusal: RFC 9457").content(content));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter().name(IdempotencyKeyHeader.NAME).in(Parameter.In.HEADER).required(false)
                .description("Your own name for this request. The same request with the same key is done once in 24 hours.")
                .schema(text().minLength(1).maxLength(255).pattern("^[!-~]+$"));
    }

    private static Schema schema() {
        var fault = OASFactory.createSchema().addType(SchemaType.OBJECT)
                .properties(Map.of("field", text(), "message", text()));
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description("RFC 9457")
                .addProperty("type", text().format("uri-reference"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text().format("uri-reference"))
                .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
