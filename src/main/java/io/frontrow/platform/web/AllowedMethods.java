package io.frontrow.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which methods an address knows, for `Allow`. The framework refuses the others without a word of it; the OpenAPI document
/// knows them all.
@ApplicationScoped
public class AllowedMethods {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private volatile List<Address> addresses;

    private record Address(Pattern path, List<String> methods) {
        static Address of(String template, JsonNode operations) {
            var text = Stream.of(VARIABLE.split(template, -1)).map(Pattern::quote).toList();
            return new Address(Pattern.compile(String.join("[^/]+", text)),
                    operations.propertyStream().map(operation -> operation.getKey().toUpperCase(Locale.ROOT)).toList());
        }
    }

    public AllowedMethods(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /// Such as `GET, HEAD, OPTIONS`; empty for an address of which nothing is known.
    String at(String path) {
        var methods = new TreeSet<String>();
        for (var address : addresses()) {
            if (address.path().matcher(path).matches()) {
                methods.addAll(address.methods());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return String.join(", ", methods);
    }

    private List<Address> addresses() {
        if (addresses == null) {
            try {
                addresses = json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON)).path("paths")
                        .propertyStream().map(path -> Address.of(path.getKey(), path.getValue())).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return addresses;
    }
}
