package io.frontrow.torture.checker;

import java.util.UUID;

/// One request of a buyer and its answer. Times are epoch milliseconds.
///
/// @param booking null while it has none
/// @param order of a `BOOK`, otherwise null
/// @param status of HTTP; 0 when no answer came
/// @param problem the last word of the problem's type, or empty
/// @param told null when the answer shows no booking
public record Exchange(Kind kind, long askedAt, long answeredAt, UUID buyer, UUID booking, Order order, int status,
        String problem, Told told) {

    public enum Kind {
        BOOK, LOOK, PAY, CANCEL,
        /// An event of the booking's stream, or why there was no stream.
        FOLLOW
    }
}
