package io.frontrow.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the OpenAPI document lists.
final class Operations {
    private Operations() {}

    /// Such as `GET /api/v1/events/{id}`.
    static List<String> of(URI base) throws IOException {
        var operations = new ArrayList<String>();
        try (var document = base.resolve("/q/openapi?format=json").toURL().openStream()) {
            new ObjectMapper().readTree(document).path("paths").properties().forEach(path -> path.getValue().properties().forEach(
                    method -> operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        }
        return operations.stream().filter(operation -> operation.contains(" /api/v1/")).toList();
    }
}
