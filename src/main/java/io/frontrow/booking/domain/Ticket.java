package io.frontrow.booking.domain;

import java.util.UUID;

/// The right to one place. `place` is its number within its booking, from 1; `position` is the seat's, such as `3-12`, or
/// `GA-1` where there are no seats; `code` is what a gate verifies without a network, in letters, digits, `-` and `_`.
public record Ticket(UUID id, int place, String position, String code) {}
