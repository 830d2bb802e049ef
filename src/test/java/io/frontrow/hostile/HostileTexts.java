package io.frontrow.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts, numbers and JSON values that somebody might not have thought of.
final class HostileTexts {
    private static final List<String> TEXTS = List.of("", " ", "\t", "\n", "\u0000", "\u0001\u001f\u007f", "\u0085\u2028\u2029", "é", "e\u0301",
            "😀", "👩‍👩‍👧‍👦", "\u202e abc", "\ufeff", "\uffff", "\ud800", "\udc00x", "İı", "ﷺ", "\u200b", "null", "undefined", "NaN", "true", "-0",
            "'; DROP TABLE account; --", "' OR '1'='1", "%", "%%%", "_", "\\", "\"", "<script>alert(1)</script>", "${jndi:ldap://x}",
            "${7*7}", "#{7*7}", "{{7*7}}", "../../../etc/passwd", "..%2f..%2f", "/", "//", "?", "#", "&", "=", ";", "|", "`id`", "$(id)",
            "%00", "%0d%0aX: y", "\r\nX: y", "(((((a+)+)+)+)+)$", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA!", "1e999", "0x10", "1_000", "٣", "１", "1,5", "+1",
            "9223372036854775808", "-9223372036854775809", "2147483648", "00000000-0000-0000-0000-000000000000",
            "+300000-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "2026-01-01T00:00:00+25:00", "9999-12-31T23:59:60Z", "a@b@c", "1-1", "0-0",
            "99999999999-1", "1-1-1", "A", "VIP");
    private static final List<String> JSON = List.of("null", "true", "false", "0", "-0", "-1", "1", "1.5", "1.0", "1e400", "-1e-400", "1E5",
            "9223372036854775807", "9223372036854775808", "2147483648", "-2147483649", "0.1e1", "12345678901234567890123456789012345678901",
            "[]", "[[]]", "[null]", "[1,\"a\",{}]", "{}", "{\"\":1}", "{\"a\":{\"b\":{}}}", "{\"__proto__\":{}}", "{\"@class\":\"x\"}",
            "[\"1-1\",\"1-1\"]", "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e\"");
    private static final int[] LENGTHS = {1, 71, 72, 73, 199, 201, 254, 255, 1_000, 5_000};
    private static final int[] BAD_CODE_POINTS = {0, 0x7f, 0xd800, 0xdfff, 0xfffe, 0x10ffff, 0x1f600, 0x300};

    private HostileTexts() {}

    static String text(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> String.valueOf((char) (33 + random.nextInt(90))).repeat(LENGTHS[random.nextInt(LENGTHS.length)]);
            case 1 -> random(random, 1 + random.nextInt(40));
            case 2 -> String.valueOf(random.nextLong());
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private static String random(RandomGenerator random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(6) == 0 ? BAD_CODE_POINTS[random.nextInt(BAD_CODE_POINTS.length)] : random.nextInt(0x3000));
        }
        return text.toString();
    }

    static String json(RandomGenerator random) {
        return random.nextBoolean() ? JSON.get(random.nextInt(JSON.size())) : quoted(text(random), random);
    }

    /// As JSON, with escapes or as it is; half a surrogate pair has no bytes of its own and is escaped.
    static String quoted(String text, RandomGenerator random) {
        boolean escapes = random.nextInt(4) == 0;
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || escapes || Character.isSurrogate(c)) {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
