package io.frontrow.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The OpenAPI document says what the contract says.
@QuarkusTest
class OpenApiTest {
    private static final String PROBLEM_MEDIA = "application/problem+json";
    private static final String PROBLEM = "#/components/schemas/Problem";
    /// Every operation with its statuses; 500, 503 and what HTTP itself has (405, 406, 413, 415 …) are its `default`.
    private static final String CONTRACT = """
            POST /api/v1/users 201 400 409 422 503
            GET /api/v1/users/me 200 401
            GET /api/v1/users/{id} 200 401 404
            POST /api/v1/sessions 200 400 401 429 503
            DELETE /api/v1/sessions/current 204 401
            POST /api/v1/events 201 400 401 403 422
            GET /api/v1/events 200 400 401 403
            GET /api/v1/events/{id} 200 304 404
            PATCH /api/v1/events/{id} 200 400 401 403 404 409
            POST /api/v1/events/{id}/publish 202 401 403 404 409
            POST /api/v1/events/{id}/cancel 202 401 403 404
            GET /api/v1/events/{id}/sections/{section}/subsections/{number}/seats 200 304 404
            POST /api/v1/events/{id}/blocks 200 400 401 403 404 409
            DELETE /api/v1/events/{id}/blocks 200 400 401 403 404 409
            GET /api/v1/events/{id}/stream 200 404 503
            GET /api/v1/events/{eventId}/bookings 200 400 401 403 404
            GET /api/v1/events/{eventId}/sales 200 401 403 404
            POST /api/v1/bookings 202 400 401 403 404 409 422
            GET /api/v1/bookings 200 400 401
            GET /api/v1/bookings/{id} 200 401 404
            GET /api/v1/bookings/{id}/stream 200 401 404 503
            POST /api/v1/bookings/{id}/payments 200 202 400 401 402 403 404 409 410 422
            POST /api/v1/bookings/{id}/cancel 200 401 404 409
            GET /api/v1/tickets/{id} 200 401 404 410
            GET /api/v1/tickets/public-key 200
            POST /api/v1/payments/webhooks/{provider} 204 400 401 404
            """;

    @TestHTTPResource
    URI address;

    @Test
    void theDocumentTellsTheWholeContract() {
        given().queryParam("format", "json").get("/q/openapi").then().statusCode(200)
                .body("info.title", equalTo("Frontrow"))
                .body("info.version", notNullValue())
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("components.schemas.Problem.properties", hasKey("errors"))
                .body("components.parameters", hasKey("Idempotency-Key"))
                .body("paths.'/api/v1/users/me'.get.security[0]", hasKey("token"));
    }

    @Test
    void everyOperationSaysItsStatuses() throws IOException {
        var said = new TreeMap<String, Set<String>>();
        ApiDocument.of(address).operations().forEach((name, operation) -> said.put(name, names(operation.path("responses"))
                .filter(status -> !status.equals("default")).collect(Collectors.toSet())));
        var promised = new TreeMap<String, Set<String>>();
        CONTRACT.lines().map(line -> line.split(" ")).forEach(words -> promised.put(words[0] + " " + words[1],
                Stream.of(words).skip(2).collect(Collectors.toSet())));
        assertEquals(lines(promised), lines(said));
    }

    @Test
    void everyOperationSaysWhatGoesInAndOut() throws IOException {
        var wrong = new ArrayList<String>();
        ApiDocument.of(address).operations().forEach((name, operation) -> {
            if (!operation.path("summary").asText().contains(" ")) {
                wrong.add(name + " has no summary");
            }
            if (operation.has("requestBody") && content(operation.path("requestBody")).noneMatch(OpenApiTest::hasSchema)) {
                wrong.add(name + " takes a body of which nothing is said");
            }
            operation.path("responses").properties().stream().filter(response -> !isComplete(response.getKey(), response.getValue()))
                    .forEach(response -> wrong.add(name + " answers " + response.getKey() + " with " + response.getValue()));
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whatCreatesTakesAKey() throws IOException {
        var keyed = ApiDocument.of(address).operations().entrySet().stream().filter(operation -> operation.getValue().path("parameters")
                .findValuesAsText("$ref").contains("#/components/parameters/Idempotency-Key")).map(Map.Entry::getKey).toList();
        assertEquals(List.of("POST /api/v1/bookings", "POST /api/v1/bookings/{id}/payments", "POST /api/v1/events",
                "POST /api/v1/users"), keyed);
    }

    @Test
    void itCanBeReadInABrowser() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }

    private static boolean isComplete(String status, JsonNode response) {
        if (response.path("description").asText().isEmpty()) {
            return false;
        }
        if (status.equals("default") || status.compareTo("400") >= 0) {
            return response.at("/content/" + PROBLEM_MEDIA.replace("/", "~1") + "/schema/$ref").asText().equals(PROBLEM);
        }
        return status.equals("204") || status.equals("304") || content(response).anyMatch(OpenApiTest::hasSchema);
    }

    private static Stream<JsonNode> content(JsonNode node) {
        return node.path("content").valueStream();
    }

    private static boolean hasSchema(JsonNode media) {
        return media.path("schema").has("$ref") || media.path("schema").has("oneOf") || media.path("schema").has("type");
    }

    private static Stream<String> names(JsonNode node) {
        return node.propertyStream().map(property -> property.getKey());
    }

    private static String lines(TreeMap<String, Set<String>> operations) {
        return operations.entrySet().stream().map(it -> it.getKey() + " " + it.getValue().stream().sorted().toList())
                .collect(Collectors.joining("\n"));
    }
}
