package io.frontrow.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Compares a JSON tree with the records it is to become, names each place where they differ, and takes it out of the tree.
final class JsonFaults {
    /// The "field" of a fault of the whole body.
    static final String BODY = "body";
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private final ObjectMapper mapper;
    private final Faults faults;

    JsonFaults(ObjectMapper mapper, Faults faults) {
        this.mapper = mapper;
        this.faults = faults;
    }

    /// Returns whether what is left can be read.
    boolean find(JsonNode body, JavaType type) {
        return faults.require(!body.isNull(), BODY, "must not be null") && find(body, type, "");
    }

    private boolean find(JsonNode node, JavaType type, String path) {
        if (node == null || node.isNull()) {
            return faults.require(!type.isPrimitive(), path, "is required");
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return findInArray(node, type.getContentType(), path);
        }
        if (type.getRawClass().isRecord()) {
            return findInRecord(node, type, path);
        }
        return faults.require(isReadable(node, type), path.isEmpty() ? BODY : path, "must be " + expected(type));
    }

    /// An array without one of its elements would be another one, so it goes as a whole.
    private boolean findInArray(JsonNode node, JavaType elementType, String path) {
        boolean readable = faults.require(node.isArray(), path.isEmpty() ? BODY : path, "must be an array");
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String element = path + "[" + i + "]";
            readable &= faults.require(!node.get(i).isNull(), element, "must not be null")
                    && find(node.get(i), elementType, element);
        }
        return readable;
    }

    private boolean findInRecord(JsonNode node, JavaType type, String path) {
        if (!faults.require(node.isObject(), path.isEmpty() ? BODY : path, "must be an object")) {
            return false;
        }
        var readable = new HashSet<String>();
        var known = propertiesOf(type);
        known.forEach((name, property) -> {
            if (find(node.get(name), property, child(path, name))) {
                readable.add(name);
            }
        });
        node.fieldNames().forEachRemaining(
                name -> faults.require(known.containsKey(name), child(path, name), "is not a known field"));
        ((ObjectNode) node).retain(readable);
        return known.entrySet().stream().allMatch(it -> !it.getValue().isPrimitive() || readable.contains(it.getKey()));
    }

    private Map<String, JavaType> propertiesOf(JavaType type) {
        var properties = new LinkedHashMap<String, JavaType>();
        for (var property : mapper.getDeserializationConfig().introspect(type).findProperties()) {
            properties.put(property.getName(), property.getPrimaryType());
        }
        return properties;
    }

    private boolean isReadable(JsonNode node, JavaType type) {
        try {
            mapper.readerFor(type).readValue(node);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String expected(JavaType type) {
        var raw = type.getRawClass();
        return switch (raw) {
            case Class<?> c when c == String.class -> "a string of Unicode characters without U+0000";
            case Class<?> c when WHOLE_NUMBERS.contains(c) -> "a whole number, and not a huge one";
            case Class<?> c when c == boolean.class || c == Boolean.class -> "true or false";
            case Class<?> c when c == UUID.class -> "a UUID";
            case Class<?> c when c == Instant.class -> "an RFC 3339 time such as 2026-11-21T20:00:00Z";
            case Class<?> c when c.isEnum() -> "one of " + names(c);
            default -> "another type of value";
        };
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    /// Where Jackson stopped, as a path of ours.
    static String pathOf(IOException failure) {
        if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return BODY;
        }
        var path = new StringBuilder();
        mapping.getPath().forEach(step -> path.append(step.getFieldName() == null
                ? "[" + step.getIndex() + "]"
                : (path.isEmpty() ? "" : ".") + step.getFieldName()));
        return path.toString();
    }

    /// Says what is wrong without repeating what was sent, and without naming a class of ours.
    static String malformed(JsonProcessingException failure) {
        var at = failure.getLocation();
        var place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate field")
                ? "has a field twice" + place
                : "is not valid JSON" + place;
    }
}
