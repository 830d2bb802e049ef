package io.frontrow.shared;

/// A part that a use case needs does not answer. The caller may try again: on the wire it is a 503 with `Retry-After`.
public abstract class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
