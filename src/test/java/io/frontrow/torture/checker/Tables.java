package io.frontrow.torture.checker;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What stands in the tables at the end. Times are epoch milliseconds, 0 for null.
///
/// @param indexes of the subsections among all of their event
/// @param tickets of each booking that has any, in the order of its seats
/// @param stuck what should be finished: unsent messages, undecided payments, events that wait
public record Tables(List<Booking> bookings, List<Payment> payments, Map<UUID, List<Ticket>> tickets, List<Claim> claims,
        List<Seats> seats, Map<Place, Integer> indexes, Map<String, Long> stuck) {

    Tables withBookings(List<Booking> others) {
        return new Tables(others, payments, tickets, claims, seats, indexes, stuck);
    }

    Tables withPayments(List<Payment> others) {
        return new Tables(bookings, others, tickets, claims, seats, indexes, stuck);
    }

    Tables withTickets(Map<UUID, List<Ticket>> others) {
        return new Tables(bookings, payments, others, claims, seats, indexes, stuck);
    }

    Tables withClaims(List<Claim> others) {
        return new Tables(bookings, payments, tickets, others, seats, indexes, stuck);
    }

    public record Place(UUID event, String section, int subsection) {}

    /// @param price of one seat in minor units
    public record Booking(UUID id, String status, UUID buyer, UUID event, String section, int index, int quantity, long price,
            List<String> seats, String failure, UUID payment, long decidedAt, long endedAt) {

        public boolean isPaid() {
            return status.equals("COMPLETED");
        }
    }

    public record Payment(UUID id, UUID booking, long amount, String state) {}

    /// @param position such as 3-12
    public record Ticket(UUID id, String position) {}

    /// A taken seat, 0-based.
    public record Claim(UUID event, int index, int seat, UUID hold, boolean sold) {}

    /// The counts of a subsection.
    public record Seats(UUID event, int index, int available, int reserved, int sold) {}
}
