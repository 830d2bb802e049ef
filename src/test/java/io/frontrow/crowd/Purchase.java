package io.frontrow.crowd;

import java.util.List;

/// How far a buyer has come.
public sealed interface Purchase {

    /// Not accepted yet: no answer, or none that is final.
    record Asking() implements Purchase {}

    /// 202; the seat, or the money, is still to come.
    record Accepted(String booking, long acceptNanos) implements Purchase {}

    /// Paid: the booking has its seats, `1-1` and the like, and a ticket for each.
    record Bought(String booking, long acceptNanos, List<String> seats, List<String> tickets) implements Purchase {}

    /// A clean no: 409, or a booking that `FAILED` for want of seats.
    record Refused(String reason) implements Purchase {}

    /// Anything that must not happen.
    record Broken(String why) implements Purchase {}

    default boolean isFinal() {
        return switch (this) {
            case Asking _, Accepted _ -> false;
            case Bought _, Refused _, Broken _ -> true;
        };
    }
}
