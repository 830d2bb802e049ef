package io.frontrow.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The head of one answer.
final class Head {
    private final byte[] bytes = new byte[4_096];
    private int length;
    private int status;
    private int contentLength;
    private boolean chunked;
    private boolean stream;

    void clear() {
        length = 0;
    }

    /// True when it is complete.
    boolean read(ByteBuffer from) {
        while (from.hasRemaining()) {
            byte next = from.get();
            bytes[length++] = next;
            if (next == '\n' && length >= 4 && bytes[length - 3] == '\n') {
                parse();
                return true;
            }
        }
        return false;
    }

    int status() {
        return status;
    }

    /// -1 when the answer does not say.
    int contentLength() {
        return contentLength;
    }

    boolean isChunked() {
        return chunked;
    }

    boolean isStream() {
        return stream;
    }

    private void parse() {
        status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        chunked = false;
        stream = false;
        contentLength = status == 304 || status == 204 ? 0 : -1;
        int line = 0;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '\n') {
                line(line, at);
                line = at + 1;
            }
        }
    }

    private void line(int from, int to) {
        if (isNamed(from, "content-length:")) {
            contentLength = Integer.parseInt(text(from + 15, to));
        } else if (isNamed(from, "transfer-encoding:")) {
            chunked = true;
        } else if (isNamed(from, "content-type:")) {
            stream = text(from + 13, to).startsWith("text/event-stream");
        }
    }

    private boolean isNamed(int from, String name) {
        for (int i = 0; i < name.length(); i++) {
            if ((bytes[from + i] | 0x20) != (name.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII).strip().toLowerCase(Locale.ROOT);
    }
}
