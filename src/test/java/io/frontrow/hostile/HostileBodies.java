package io.frontrow.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Bodies that look like what a schema describes, and each of them has at least one fault for which it must be refused.
final class HostileBodies {
    private static final int HUGE = 2 * 1024 * 1024 + 1;
    private final JsonNode schemas;
    private final List<String> ids;

    HostileBodies(JsonNode schemas, List<String> ids) {
        this.schemas = schemas;
        this.ids = ids;
    }

    byte[] of(JsonNode schema, RandomGenerator random) {
        var body = schema.isMissingNode() ? HostileTexts.json(random) : value(schema, random, 0);
        return withFault(body.startsWith("{") ? body : "{}", random);
    }

    private static byte[] withFault(String body, RandomGenerator random) {
        return switch (random.nextInt(14)) {
            case 0 -> bytes(body.substring(0, random.nextInt(body.length())));
            case 1 -> bytes(body + HostileTexts.json(random));
            case 2 -> bytes("\ufeff" + body.substring(1));
            case 3 -> withBrokenUtf8(body, random);
            case 4 -> bytes(HostileTexts.json(random).replace('{', '['));
            case 5 -> bytes("[".repeat(1 + random.nextInt(3_000)) + body);
            case 6 -> bytes(with(body, "\"deep\":" + "{\"a\":".repeat(1 + random.nextInt(300)) + "1" + "}".repeat(300)));
            case 7 -> bytes(with(body, "\"twice\":1,\"twice\":2"));
            case 8 -> bytes(with(body, "\"" + "n".repeat(random.nextInt(30_000)) + "\":1"));
            case 9 -> random.nextInt(40) == 0 ? bytes(body + " ".repeat(HUGE)) : bytes(with(body, "\"many\":[" + "0,".repeat(2_000) + "0]"));
            default -> bytes(with(body, "\"unknown\":" + HostileTexts.json(random)));
        };
    }

    private static String with(String body, String field) {
        return "{" + field + (body.substring(1).isBlank() || body.equals("{}") ? "}" : "," + body.substring(1));
    }

    private static byte[] withBrokenUtf8(String body, RandomGenerator random) {
        var broken = new ByteArrayOutputStream();
        broken.writeBytes(bytes("{\"x\":\""));
        broken.writeBytes(List.of(new byte[] {(byte) 0xc3, 0x28}, new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, new byte[] {(byte) 0xf5, 1, 1, 1}).get(random.nextInt(5)));
        broken.writeBytes(bytes("\"," + body.substring(1)));
        return broken.toByteArray();
    }

    private String value(JsonNode schema, RandomGenerator random, int depth) {
        if (random.nextInt(8) == 0 && depth > 0 || depth > 6) {
            return HostileTexts.json(random);
        }
        if (schema.has("$ref")) {
            return value(schemas.path(schema.path("$ref").asText().replaceAll(".*/", "")), random, depth);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return value(schema.path(choice).path(random.nextInt(schema.path(choice).size())), random, depth);
            }
        }
        return schema.has("properties") ? object(schema.path("properties"), random, depth) : scalar(schema, random, depth);
    }

    private String object(JsonNode properties, RandomGenerator random, int depth) {
        var fields = new ArrayList<String>();
        properties.properties().forEach(property -> {
            for (int i = random.nextInt(12); i < 12; i += 11) {
                fields.add("\"" + property.getKey() + "\":" + value(property.getValue(), random, depth + 1));
            }
        });
        if (random.nextInt(4) == 0) {
            Collections.reverse(fields);
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String scalar(JsonNode schema, RandomGenerator random, int depth) {
        var type = schema.path("type").isArray() ? schema.path("type").path(0).asText() : schema.path("type").asText();
        return switch (type) {
            case "array" -> "[" + String.join(",", random.ints(random.nextInt(4), 0, 1)
                    .mapToObj(_ -> value(schema.path("items"), random, depth + 1)).toList()) + "]";
            case "integer", "number" -> String.valueOf(random.nextBoolean() ? random.nextInt(6) : random.nextInt());
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "string" -> string(schema, random);
            default -> HostileTexts.json(random);
        };
    }

    private String string(JsonNode schema, RandomGenerator random) {
        if (schema.has("enum")) {
            return HostileTexts.quoted(schema.path("enum").path(random.nextInt(schema.path("enum").size())).asText(), random);
        }
        return switch (schema.path("format").asText() + (random.nextInt(5) == 0 ? " no" : "")) {
            case "uuid" -> "\"" + (random.nextBoolean() ? ids.get(random.nextInt(ids.size())) : new UUID(random.nextLong(), random.nextLong())) + "\"";
            case "date-time" -> "\"20" + (10 + random.nextInt(90)) + "-01-01T20:00:00Z\"";
            default -> HostileTexts.quoted(HostileTexts.text(random), random);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
