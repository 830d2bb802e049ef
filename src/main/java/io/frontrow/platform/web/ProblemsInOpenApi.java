package io.frontrow.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says in `/q/openapi` what follows from an operation's form, so that no resource has to repeat it: who must log in can be
/// refused, what has a name in its path may not exist, what takes a body or a query may be wrong, and a key may be used up.
/// Every refusal is a [Problem].
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final String NAME = "Problem";
    private static final String FORBIDDEN = "403";
    /// What the framework says by itself, also where it is not so: who is logged in is not always one of a role.
    private static final List<String> EMPTY_WORDS = List.of("Bad Request", "Not Authorized", "Not Allowed");
    private static final Map<String, String> WHY = Map.of("400", "The request is not valid; errors says why", "401", "Log in first",
            FORBIDDEN, "Another role, or somebody else's", "404", "There is no such thing, or it is not for you to see",
            "422", "The Idempotency-Key came before, with another body");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(NAME, schema()).addParameter(IdempotencyKeyHeader.NAME, idempotencyKey());
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) ->
                    item.getOperations().values().forEach(operation -> complete(operation, path)));
        }
    }

    private static void complete(Operation operation, String path) {
        var responses = new TreeMap<String, APIResponse>();
        if (operation.getResponses() != null) {
            responses.putAll(operation.getResponses().getAPIResponses());
        }
        responses.values().removeIf(response -> EMPTY_WORDS.contains(response.getDescription()));
        refusals(operation, path).forEach(status -> responses.putIfAbsent(status, refusal(WHY.get(status))));
        responses.replaceAll((status, response) ->
                status.compareTo("400") < 0 ? response : refusal(response.getDescription()));
        responses.put("default", refusal("Another refusal: RFC 9457"));
        operation.setResponses(OASFactory.createAPIResponses());
        responses.forEach(operation.getResponses()::addAPIResponse);
    }

    /// The statuses that follow from the operation's form.
    private static List<String> refusals(Operation operation, String path) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        boolean hasKey = parameters.stream().anyMatch(it -> it.getRef() != null && it.getRef().endsWith(IdempotencyKeyHeader.NAME));
        boolean hasQuery = parameters.stream().anyMatch(it -> it.getIn() == Parameter.In.QUERY);
        return Map.of("400", operation.getRequestBody() != null || hasQuery, "401", !securities(operation).isEmpty(),
                FORBIDDEN, hasRoles(operation), "404", path.contains("{"), "422", hasKey).entrySet().stream()
                .filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    private static boolean hasRoles(Operation operation) {
        return securities(operation).stream().anyMatch(roles -> !roles.isEmpty());
    }

    private static List<List<String>> securities(Operation operation) {
        return operation.getSecurity() == null ? List.of() : operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream()).toList();
    }

    private static APIResponse refusal(String description) {
        return OASFactory.createAPIResponse().description(description).content(problem());
    }

    private static Content problem() {
        var reference = OASFactory.createSchema().ref("#/components/schemas/" + NAME);
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE.toString(),
                OASFactory.createMediaType().schema(reference));
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
