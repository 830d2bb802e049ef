package io.frontrow.crowd;

import com.fasterxml.jackson.databind.JsonNode;

/// What the application said: the status, and its JSON (a missing node when the body is none).
public record Answer(int status, JsonNode body) {

    /// The same answer, when it has the status; otherwise an error that shows the problem.
    public Answer expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("expected " + expected + ", got " + status + ": " + body);
        }
        return this;
    }

    public String text(String field) {
        return body.path(field).asText();
    }
}
