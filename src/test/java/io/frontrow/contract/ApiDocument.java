package io.frontrow.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `/q/openapi` says of the API, by names such as `GET /api/v1/events/{id}`.
public record ApiDocument(SortedMap<String, JsonNode> operations) {

    public static ApiDocument of(URI base) throws IOException {
        var operations = new TreeMap<String, JsonNode>();
        try (var document = base.resolve("/q/openapi?format=json").toURL().openStream()) {
            new ObjectMapper().readTree(document).path("paths").properties().forEach(path -> path.getValue().properties().forEach(
                    method -> operations.put(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        }
        operations.keySet().removeIf(operation -> !operation.contains(" /api/v1/"));
        return new ApiDocument(operations);
    }
}
