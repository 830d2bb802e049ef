package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Payment;
import io.frontrow.torture.checker.Tables.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// The provider keeps the price of a booking's seats exactly when it is paid, and nothing otherwise; a paid booking has a
/// ticket for each of its seats, one that never was has none; the ledger says what the provider says.
final class MoneyIsSeats implements Rule {
    @Override
    public String name() {
        return "money equals seats";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var charges = evidence.charges().stream().collect(Collectors.toMap(Charge::reference, charge -> charge));
        var kept = new HashMap<UUID, Long>();
        for (var payment : evidence.tables().payments()) {
            var charge = charges.remove(payment.id());
            long money = charge == null ? 0 : charge.kept();
            kept.merge(payment.booking(), money, Long::sum);
            boolean ledger = payment.state().equals("CAPTURED");
            if (ledger != (money > 0)) {
                broken.accept(payment.booking(), "the ledger says " + payment + ", the provider " + charge);
            }
        }
        charges.values().stream().filter(charge -> charge.kept() > 0)
                .forEach(charge -> broken.accept(charge.reference(), "the provider keeps money that no ledger knows: " + charge));
        for (var booking : evidence.tables().bookings()) {
            long due = booking.isPaid() ? booking.price() * booking.quantity() : 0;
            long money = kept.getOrDefault(booking.id(), 0L);
            if (money != due) {
                broken.accept(booking.id(), booking.status() + ", the provider keeps " + money + " instead of " + due);
            }
            var tickets = evidence.tables().tickets().getOrDefault(booking.id(), List.of()).stream().map(Ticket::position).toList();
            if (!fit(tickets, booking)) {
                broken.accept(booking.id(), booking + " has tickets for " + tickets);
            }
        }
        payers(evidence.tables().payments()).forEach((id, count) -> {
            if (count > 1) {
                broken.accept(id, "captured " + count + " times");
            }
        });
    }

    /// Those of a refunded booking are void, but there.
    private static boolean fit(List<String> tickets, Booking booking) {
        boolean wasPaid = booking.isPaid() || booking.status().equals("REFUNDED");
        return !wasPaid ? tickets.isEmpty() : tickets.size() == booking.quantity() && Set.copyOf(tickets).size() == tickets.size()
                && (booking.seats().isEmpty() || tickets.equals(booking.seats()));
    }

    private static Map<UUID, Long> payers(List<Payment> payments) {
        return payments.stream().filter(payment -> payment.state().equals("CAPTURED"))
                .collect(Collectors.groupingBy(Payment::booking, Collectors.counting()));
    }
}
