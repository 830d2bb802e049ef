package io.frontrow.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/// Reads texts, ids and times only from JSON strings, and only in the one form that the API documents.
final class StrictScalars extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictScalars() {
        super("strict-scalars");
        addDeserializer(String.class, new FromText<>(String.class, StrictScalars::text));
        addDeserializer(UUID.class, new FromText<>(UUID.class, StrictScalars::uuid));
        addDeserializer(Instant.class, new FromText<>(Instant.class, StrictScalars::instant));
    }

    /// No text holds the zero character, which PostgreSQL cannot store, or half of a surrogate pair, which no
    /// UTF-8 has.
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("the character U+0000");
            }
            if (Character.isSurrogate(c) && !Character.isSurrogatePair(c, ++i < text.length() ? text.charAt(i) : 0)) {
                throw new IllegalArgumentException("half of a surrogate pair");
            }
        }
        return text;
    }

    static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not the usual form");
        }
        return uuid;
    }

    /// RFC 3339: the year has four digits.
    static Instant instant(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            throw new IllegalArgumentException("not RFC 3339");
        }
        return Instant.parse(text);
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return parse.apply(parser.getText());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw context.weirdStringException(parser.getText(), handledType(), e.getMessage());
            }
        }
    }
}
