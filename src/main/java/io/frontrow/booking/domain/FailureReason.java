package io.frontrow.booking.domain;

import io.frontrow.seatinventory.SeatDecision.HoldRefusal;

/// Why a booking failed. `code` is for programs and stays the same, `detail` is for people.
public enum FailureReason {
    NOT_OPEN("not-open", "The seats of this subsection are not for sale at the moment."),
    MALFORMED_CHOICE("malformed-choice", "The chosen seats do not exist in this subsection."),
    SEATS_TAKEN("seats-taken", "Somebody else was faster: at least one of the chosen seats is taken. Choose others."),
    TOO_FEW_SEATS("too-few-seats", "Somebody else was faster: fewer seats are left here than were asked for."),
    TOO_MANY_UNPAID("too-many-unpaid-bookings",
            "You have as many unpaid bookings of this event as one may have. Pay or cancel one first."),
    EVENT_CANCELLED("event-cancelled", "The event was cancelled."),
    UNDECODABLE("undecodable", "The request could not be processed and nothing was taken. Please book again.");

    private final String code;
    private final String detail;

    FailureReason(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public static FailureReason of(HoldRefusal refusal) {
        return switch (refusal) {
            case NOT_OPEN -> NOT_OPEN;
            case MALFORMED_CHOICE -> MALFORMED_CHOICE;
            case SEATS_TAKEN -> SEATS_TAKEN;
            case TOO_FEW_SEATS -> TOO_FEW_SEATS;
        };
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
