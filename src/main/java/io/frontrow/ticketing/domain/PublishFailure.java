package io.frontrow.ticketing.domain;

import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import java.time.Duration;

/// Why an attempt to publish came to nothing, in the seller's words.
public final class PublishFailure {
    private static final String WHAT_NOW = " Nothing of this attempt is left; publish the event again.";

    private PublishFailure() {}

    public static String refused(OpenRefusal reason) {
        return "The seat inventory refused: " + switch (reason) {
            case ATTEMPT_CLOSED -> "this attempt had already been called off.";
            case OTHER_SEATS_STAND -> "other seats stand in the place of this event's.";
            case MALFORMED -> "it cannot hold a block of seats of this size.";
            case PARTITION_FULL -> "it has no room for more seats.";
        } + WHAT_NOW;
    }

    public static String late(Duration limit) {
        return "The seats could not be put up within " + limit.toSeconds() + " seconds." + WHAT_NOW;
    }
}
