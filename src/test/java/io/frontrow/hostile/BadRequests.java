package io.frontrow.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.contract.ApiDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes requests from the OpenAPI document and a random source. None of them may change anything: who sends them owns
/// nothing, and what anybody may do, such as registering, has a fault in its body.
final class BadRequests {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    /// Who has a token may end it, and then a row says so.
    private static final String LOG_OUT = "DELETE /api/v1/sessions/current";
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get", "PROPFIND", "X".repeat(300));
    private final ApiDocument document;
    private final List<String> operations;
    private final Map<String, String> names;
    private final HostileBodies bodies;
    private final HostileHeaders headers;

    /// @param names what stands for a variable of a path, by the path's noun: `events`, `bookings`, `section`, …
    /// @param tokens of strangers, one of each role
    BadRequests(ApiDocument document, Map<String, String> names, List<String> tokens) {
        this.document = document;
        this.operations = List.copyOf(document.operations().keySet());
        this.names = new HashMap<>(names);
        this.bodies = new HostileBodies(document.schemas(), List.copyOf(names.values()));
        this.headers = new HostileHeaders(tokens);
    }

    BadRequest next(RandomGenerator random) {
        return random.nextInt(25) == 0 ? NoHttp.next(random) : http(random);
    }

    private BadRequest http(RandomGenerator random) {
        var operation = operations.get(random.nextInt(operations.size()));
        var words = operation.split(" ", 2);
        var method = random.nextInt(15) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : words[0];
        var schema = document.operations().get(operation).at("/requestBody/content/application~1json/schema");
        boolean hasBody = !schema.isMissingNode() || random.nextInt(10) == 0;
        var body = hasBody ? bodies.of(schema, random) : new byte[0];
        boolean logsOut = (method + " " + words[1]).equals(LOG_OUT);
        var head = new ArrayList<>(List.of(method + " " + target(words[1], operation, random) + " HTTP/1.1", "Host: localhost"));
        head.addAll(headers.of(hasBody, !logsOut, random));
        if (random.nextInt(200) == 0) {
            head.add("Content-Length: " + (3_000_000 + random.nextInt(2_000_000_000)));
            return new BadRequest(method, head, new byte[0], true);
        }
        return hasBody && random.nextInt(10) == 0 ? inChunks(method, head, body) : whole(method, head, body);
    }

    private static BadRequest whole(String method, List<String> head, byte[] body) {
        head.add("Content-Length: " + body.length);
        return new BadRequest(method, head, body, true);
    }

    private static BadRequest inChunks(String method, List<String> head, byte[] body) {
        head.add("Transfer-Encoding: chunked");
        var chunks = new StringBuilder();
        var text = new String(body, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < text.length(); i += 1_000) {
            var chunk = text.substring(i, Math.min(text.length(), i + 1_000));
            chunks.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk).append("\r\n");
        }
        return new BadRequest(method, head, chunks.append("0\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), true);
    }

    private String target(String template, String operation, RandomGenerator random) {
        var path = VARIABLE.matcher(template).replaceAll(variable -> Matcher.quoteReplacement(
                random.nextInt(3) > 0 ? known(template, variable.group(1)) : segment(random)));
        if (random.nextInt(40) == 0) {
            path += List.of("/", "//", ";a=b", "%25;a=b", "/..", "/%2e%2e/", ".json", "%00", "%", "%zz", "\u00e9", "<>", "\\", "^",
                    "x".repeat(5_000)).get(random.nextInt(15));
        }
        return path + query(document.operations().get(operation).path("parameters"), random);
    }

    private String known(String template, String variable) {
        return names.getOrDefault(variable, names.getOrDefault(template.split("/")[3], "1"));
    }

    private static String segment(RandomGenerator random) {
        var text = HostileTexts.text(random);
        return text.isEmpty() ? "-" : encoded(text);
    }

    private static String query(JsonNode parameters, RandomGenerator random) {
        var query = new ArrayList<String>();
        for (var parameter : parameters) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.add(parameter.path("name").asText() + "=" + (parameter.path("name").asText().equals("cursor")
                        ? cursor(random) : encoded(HostileTexts.text(random))));
            }
        }
        if (random.nextInt(20) == 0) {
            query.add(encoded(HostileTexts.text(random)) + "=" + encoded(HostileTexts.text(random)));
        }
        if (random.nextInt(20) == 0 && !query.isEmpty()) {
            query.add(query.getFirst());
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String cursor(RandomGenerator random) {
        var key = List.of("2026-01-01T00:00:00Z/" + HostileTexts.text(random), HostileTexts.text(random), "+999999999-12-31T23:59:59Z/x",
                random.nextLong() + "/" + random.nextLong()).get(random.nextInt(4));
        return encoded(random.nextInt(4) == 0 ? HostileTexts.text(random)
                : Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    /// Every byte of UTF-8 as `%xx`; half a surrogate pair becomes a question mark.
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(Character.isLetterOrDigit(b) && b > 0 ? String.valueOf((char) b) : "%%%02x".formatted(b & 0xff));
        }
        return encoded.toString();
    }
}
