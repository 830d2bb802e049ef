package io.frontrow.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/// What only looks like a request, or not even that. The server may answer without a body, or hang up.
final class NoHttp {
    private static final String LINE = "POST /api/v1/sessions HTTP/1.1";
    private static final String HOST = "Host: localhost";

    private NoHttp() {}

    static BadRequest next(RandomGenerator random) {
        var size = 70_000 + random.nextInt(100_000);
        return switch (random.nextInt(16)) {
            case 0 -> request(List.of(LINE, HOST, "X: a\u0001b"), "");
            case 1 -> request(List.of(LINE, HOST, "A B: c"), "");
            case 2 -> request(List.of("GET /a b c HTTP/1.1", HOST), "");
            case 3 -> request(List.of("GET / HTTP/9.9", HOST), "");
            case 4 -> request(List.of("garbage"), "");
            case 5 -> request(List.of(LINE, HOST, "Content-Length: -1"), "{}");
            case 6 -> request(List.of(LINE, HOST, "Content-Length: 2", "Content-Length: 3"), "{}");
            case 7 -> request(List.of(LINE, HOST, "Transfer-Encoding: chunked"), "zz\r\n{}\r\n0\r\n\r\n");
            case 8 -> request(List.of(LINE, HOST, "Transfer-Encoding: chunked", "Content-Length: 2"), "2\r\n{}\r\n0\r\n\r\n");
            case 9 -> request(List.of("GET / HTTP/1.1", HOST, "X-Long: " + "x".repeat(size)), "");
            case 10 -> request(List.of("GET /" + "x".repeat(size) + " HTTP/1.1", HOST), "");
            case 11 -> request(List.of("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"), "");
            case 12 -> request(List.of(LINE, HOST, "Content-Length: 1"), "{\"email\":1}GET / HTTP/1.1\r\n\r\n");
            case 13 -> request(List.of(LINE, HOST, "Content-Length: 50"), "{");
            case 14 -> request(List.of(LINE, HOST, "Transfer-Encoding: gzip, chunked"), "2\r\n{}\r\n");
            default -> random(random);
        };
    }

    private static BadRequest random(RandomGenerator random) {
        var bytes = new byte[1 + random.nextInt(500)];
        random.nextBytes(bytes);
        return new BadRequest("", List.of(new String(bytes, StandardCharsets.ISO_8859_1)), new byte[0], false);
    }

    private static BadRequest request(List<String> head, String body) {
        return new BadRequest("", head, body.getBytes(StandardCharsets.ISO_8859_1), false);
    }
}
