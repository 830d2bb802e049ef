package io.frontrow.torture.checker;

import java.util.List;

/// What an answer said about a booking.
///
/// @param total in minor units; -1 when it was not said
/// @param failure the reason, or empty
public record Told(String status, List<String> seats, long total, List<String> tickets, String failure) {
    public Told {
        seats = List.copyOf(seats);
        tickets = List.copyOf(tickets);
    }
}
