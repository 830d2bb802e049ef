package io.frontrow.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Headers that HTTP allows and nobody sends.
final class HostileHeaders {
    private static final List<String> TYPES = List.of("text/plain", "application/xml", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x", "nonsense", "/", ";", "application/json; charset=utf-16", "application/json; charset=nonsense",
            "application/json;;;", "APPLICATION/JSON", "application/*", "*/*", "application/problem+json", "image/png", "x".repeat(3_000));
    private static final List<String> NAMES = List.of("Idempotency-Key", "If-None-Match", "If-Match", "Last-Event-ID", "Range", "Cookie",
            "Origin", "Referer", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "X-HTTP-Method-Override", "Accept-Language",
            "Accept-Encoding", "Accept-Charset", "Content-Encoding", "If-Modified-Since", "traceparent", "tracestate", "baggage", "Upgrade-Insecure-Requests",
            "Frontrow-Signature", "User-Agent", "Te", "Via", "Date", "Content-Language", "Content-Disposition");
    private final List<String> tokens;

    HostileHeaders(List<String> tokens) {
        this.tokens = tokens;
    }

    List<String> of(boolean hasBody, boolean mayBeSomebody, RandomGenerator random) {
        var headers = new ArrayList<String>();
        if (hasBody) {
            headers.add("Content-Type: " + (random.nextInt(8) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : "application/json"));
        }
        if (random.nextInt(6) > 0) {
            headers.add(authorization(mayBeSomebody && random.nextInt(8) > 0, random));
        }
        if (random.nextInt(8) == 0) {
            headers.add("Accept: " + List.of("text/event-stream", "image/png", "application/xml", "*", "", ";q=2", "application/json;q=x",
                    "a".repeat(2_000)).get(random.nextInt(8)));
        }
        for (int i = random.nextInt(4); i > 1; i--) {
            headers.add(NAMES.get(random.nextInt(NAMES.size())) + ": " + value(random));
        }
        if (random.nextInt(100) == 0) {
            random.ints(1 + random.nextInt(300), 0, 1_000).forEach(i -> headers.add("X-" + i + ": " + "y".repeat(i % 90)));
        }
        return headers;
    }

    private String authorization(boolean isSomebody, RandomGenerator random) {
        if (isSomebody) {
            var token = tokens.get(random.nextInt(tokens.size()));
            return random.nextInt(10) == 0 ? "Cookie: frontrow=" + token : "Authorization: Bearer " + token;
        }
        return List.of("Authorization: ", "Authorization: Bearer", "Authorization: Bearer ", "Authorization: Basic YTpi",
                "Authorization: Bearer " + value(random), "Cookie: frontrow=", "Cookie: frontrow=" + value(random), "Cookie: ;;;=;frontrow",
                "Authorization: Bearer " + tokens.getFirst() + "x").get(random.nextInt(9));
    }

    /// Without what HTTP forbids in a value.
    private static String value(RandomGenerator random) {
        var value = new StringBuilder();
        HostileTexts.text(random).chars().filter(c -> c == '\t' || c >= ' ' && c < 0x7f || c >= 0x80 && c < 0x100).limit(4_000)
                .forEach(c -> value.append((char) c));
        return value.toString();
    }
}
