package io.frontrow.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// docs/asyncapi.yaml: which messages come on which topic, and what each looks like.
final class AsyncApiDocument {
    private static final Path FILE = Path.of("docs/asyncapi.yaml");
    private final ObjectNode document;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private AsyncApiDocument(ObjectNode document) {
        this.document = document;
        document.at("/components/messages").forEach(message -> schemas.put(message.path("name").asText(), schema(message)));
    }

    static AsyncApiDocument read() throws IOException {
        return new AsyncApiDocument((ObjectNode) new YAMLMapper().readTree(Files.readString(FILE)));
    }

    private JsonSchema schema(JsonNode message) {
        var schema = document.deepCopy();
        schema.put("$ref", message.at("/payload/$ref").asText());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    Set<String> topics() {
        return document.path("channels").properties().stream().map(channel -> channel.getValue().path("address").asText())
                .collect(Collectors.toSet());
    }

    /// The types of the messages of a topic.
    Set<String> types(String topic) {
        return document.path("channels").properties().stream().map(Map.Entry::getValue)
                .filter(channel -> channel.path("address").asText().equals(topic))
                .flatMap(channel -> channel.path("messages").properties().stream())
                .map(message -> document.at(message.getValue().path("$ref").asText().substring(1)).path("name").asText())
                .collect(Collectors.toSet());
    }

    /// Empty when the text is a message of that type.
    List<String> faults(String type, String json) {
        var schema = schemas.get(type);
        return schema == null ? List.of(type + " is no message")
                : schema.validate(json, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                        .stream().map(ValidationMessage::toString).toList();
    }
}
