package io.frontrow.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `/q/openapi` says of the API, by names such as `GET /api/v1/events/{id}`, and its schemas by theirs.
public record ApiDocument(SortedMap<String, JsonNode> operations, JsonNode schemas) {
    private static final Set<String> HTTP_ITSELF = Set.of("405", "406", "413", "414", "415", "431");

    public static ApiDocument of(URI base) throws IOException {
        var operations = new TreeMap<String, JsonNode>();
        JsonNode document;
        try (var stream = base.resolve("/q/openapi?format=json").toURL().openStream()) {
            document = new ObjectMapper().readTree(stream);
        }
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(
                    method -> operations.put(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        operations.keySet().removeIf(operation -> !operation.contains(" /api/v1/"));
        return new ApiDocument(operations, document.at("/components/schemas"));
    }

    /// Whether an operation may answer this. `path` has the names of its variables, or of what stands in their place.
    public boolean says(String method, String path, int status) {
        var shape = method + " " + shape(path);
        return HTTP_ITSELF.contains(String.valueOf(status)) || operations.entrySet().stream().anyMatch(operation ->
                shape(operation.getKey()).equals(shape) && operation.getValue().path("responses").has(String.valueOf(status)));
    }

    /// The path, or the operation, without the names of its variables.
    public static String shape(String path) {
        return path.replace("/sections/A/", "/sections/{}/").replace("/subsections/1/", "/subsections/{}/")
                .replace("/webhooks/simulator", "/webhooks/{}").replaceAll("\\{[^}]*}", "{}");
    }
}
