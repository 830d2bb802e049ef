package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// An accepted order became what was ordered, and nobody has more bookings than orders: however often an order was sent, with
/// one key it is one.
final class BookedAsOrdered implements Rule {
    private static final int ACCEPTED = 202;
    /// A booking that never had seats has no subsection.
    private static final Set<String> HAD_SEATS = Set.of("COMPLETED", "EXPIRED", "REFUNDED");

    private record Customer(UUID buyer, UUID event) {}

    @Override
    public String name() {
        return "what is booked was ordered, once";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var bookings = evidence.tables().bookings().stream().collect(Collectors.toMap(Booking::id, booking -> booking));
        Map<Customer, Set<Object>> orders = new HashMap<>();
        for (var exchange : evidence.exchanges()) {
            if (exchange.kind() != Exchange.Kind.BOOK) {
                continue;
            }
            var order = exchange.order();
            orders.computeIfAbsent(new Customer(exchange.buyer(), order.event()), _ -> new HashSet<>())
                    .add(order.key() == null ? exchange : order.key());
            var booking = exchange.status() == ACCEPTED ? bookings.get(exchange.booking()) : null;
            if (booking != null && booking.event() != null && !fits(exchange, booking, evidence.tables().indexes())) {
                broken.accept(booking.id(), "was ordered as " + order + " and is " + booking);
            }
        }
        evidence.tables().bookings().stream().filter(booking -> booking.event() != null)
                .collect(Collectors.groupingBy(booking -> new Customer(booking.buyer(), booking.event()), Collectors.counting()))
                .forEach((customer, count) -> {
                    int most = orders.getOrDefault(customer, Set.of()).size();
                    if (count > most) {
                        broken.accept(customer, "has " + count + " bookings of " + most + " orders");
                    }
                });
    }

    private static boolean fits(Exchange exchange, Booking booking, Map<Place, Integer> indexes) {
        var order = exchange.order();
        boolean there = !HAD_SEATS.contains(booking.status())
                || booking.index() == indexes.get(new Place(order.event(), order.section(), order.subsection()));
        return there && booking.price() == order.price() && booking.buyer().equals(exchange.buyer()) && booking.event().equals(order.event())
                && booking.section().equals(order.section()) && booking.quantity() == order.quantity()
                && (order.seats().isEmpty() || booking.seats().isEmpty()
                    || Set.copyOf(order.seats()).equals(Set.copyOf(booking.seats())));
    }
}
