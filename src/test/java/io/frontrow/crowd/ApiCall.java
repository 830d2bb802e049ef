package io.frontrow.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.TreeMap;

/// One request to the application.
///
/// @param path from `/`, with its query
/// @param body a missing node for none
public record ApiCall(HttpMethod method, String path, Map<String, String> headers, JsonNode body) {

    public static ApiCall get(String path) {
        return new ApiCall(HttpMethod.GET, path, Map.of(), JsonNodeFactory.instance.missingNode());
    }

    public static ApiCall post(String path, JsonNode body) {
        return new ApiCall(HttpMethod.POST, path, Map.of("Content-Type", "application/json"), body);
    }

    /// A request without a body.
    public static ApiCall post(String path) {
        return new ApiCall(HttpMethod.POST, path, Map.of(), JsonNodeFactory.instance.missingNode());
    }

    /// An empty JSON object to build a body in.
    public static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    public ApiCall as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public ApiCall withKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    private ApiCall with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new ApiCall(method, path, more, body);
    }
}
