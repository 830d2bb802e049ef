package io.frontrow.booking.adapter.in.rest;

import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import java.util.UUID;

/// An id in a path. What is no UUID names nothing.
final class PathId {
    private PathId() {}

    /// @throws ProblemException a 404
    static UUID of(String text, String what) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same answer.
        }
        throw new ProblemException(Problem.notFound(what));
    }
}
