package io.frontrow.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One change of a right body. `invalid`: it must be refused with 400; otherwise it may be anything but a
/// failure of ours.
record Mutation(String what, String body, boolean invalid) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of("null", "\"\"", "\" \"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"😀\"",
            "\"'; DROP TABLE x --\"", "\"1\"", "\"" + "x".repeat(20_000) + "\"", "0", "5", "-1", "-9223372036854775808",
            "2147483648", "9223372036854775808", "1.5", "1e400", "true", "[]", "[[]]", "[null]", "{}", "{\"a\": 1}");

    /// Of every place of the body, one at a time.
    static List<Mutation> of(Operation operation) {
        var mutations = new ArrayList<Mutation>();
        try {
            var body = JSON.readTree(operation.body());
            change(body, body, "", operation, mutations);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return mutations;
    }

    private static void change(JsonNode body, JsonNode at, String path, Operation operation, List<Mutation> mutations)
            throws JsonProcessingException {
        if (at instanceof ObjectNode object) {
            object.put("unknownField", 1);
            mutations.add(new Mutation(path + " with an unknown field", body.toString(), true));
            object.remove("unknownField");
            for (var name : names(object)) {
                var field = path.isEmpty() ? name : path + "." + name;
                var right = object.get(name);
                for (var value : VALUES) {
                    object.set(name, JSON.readTree(value));
                    var text = body.toString().replace("\"Infinity\"", "1e400").replace("Infinity", "1e400");
                    mutations.add(new Mutation(field + " = " + shorten(value), text, isInvalid(right, object.get(name), field, operation)));
                }
                object.remove(name);
                mutations.add(new Mutation(field + " missing", body.toString(), isRequired(field, operation.optional())));
                object.set(name, right);
                change(body, right, field, operation, mutations);
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                var right = array.get(i);
                array.set(i, JSON.readTree("null"));
                mutations.add(new Mutation(path + "[" + i + "] = null", body.toString(), true));
                array.set(i, right);
                change(body, right, path, operation, mutations);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// A value of another type is, and so is null where something is required; values of the right type are not
    /// judged.
    private static boolean isInvalid(JsonNode right, JsonNode value, String field, Operation operation) {
        if (value.isNull()) {
            return isRequired(field, operation.optional());
        }
        boolean sameType = right.getNodeType() == value.getNodeType()
                && (right.getNodeType() != JsonNodeType.NUMBER || value.isIntegralNumber() == right.isIntegralNumber());
        return !sameType && !operation.either().contains(field);
    }

    private static boolean isRequired(String field, Set<String> optional) {
        return !optional.contains(field);
    }

    private static String shorten(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
