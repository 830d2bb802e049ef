package io.frontrow.platform.kafka;

/// The application cannot work on these topics. The message is for the operator and says what to do.
public final class TopicsUnfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicsUnfit(String message, Throwable cause) {
        super(message, cause);
    }

    TopicsUnfit(String message) {
        this(message, null);
    }
}
