package io.frontrow.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bytes of one request.
///
/// @param head request line and headers, one per line, as ISO 8859-1
/// @param isHttp whether it is HTTP at all: otherwise no code of the application ever sees it
record BadRequest(String method, List<String> head, byte[] body, boolean isHttp) {
    private static final int SHOWN = 1_500;

    /// GET and the like change nothing, so they may be answered.
    boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        var text = new String(bytes(), StandardCharsets.ISO_8859_1).chars().limit(SHOWN)
                .mapToObj(c -> c >= ' ' && c < 0x7f ? String.valueOf((char) c) : "\\x%02x".formatted(c)).toList();
        return String.join("", text);
    }
}
