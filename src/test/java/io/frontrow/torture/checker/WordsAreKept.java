package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Exchange.Kind;
import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Ticket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// What a buyer was told stays true: no state that cannot follow, no other seats, price or tickets than before, no 404 after a
/// 202, one booking for one key, no answer of 5xx but 503, and at the end what the table says.
final class WordsAreKept implements Rule {
    private static final Map<String, Set<String>> MAY_FOLLOW = Map.of(
            "PROCESSING", Set.of("PENDING_PAYMENT", "COMPLETED", "FAILED", "CANCELLED", "EXPIRED", "REFUNDED"),
            "PENDING_PAYMENT", Set.of("COMPLETED", "CANCELLED", "EXPIRED", "REFUNDED"),
            "COMPLETED", Set.of("REFUNDED"));
    private static final Map<Kind, Set<Integer>> ANSWERS = Map.of(
            Kind.BOOK, Set.of(0, 202, 409, 429, 503),
            Kind.LOOK, Set.of(0, 200, 503),
            Kind.FOLLOW, Set.of(0, 200, 503),
            Kind.PAY, Set.of(0, 200, 202, 402, 409, 410, 503),
            Kind.CANCEL, Set.of(0, 200, 409, 503));

    private static final int HEARD = 200;
    private static final int GONE = 410;
    private static final Told RECEIPT = new Told("PROCESSING", List.of(), -1, List.of(), "");

    private record Key(UUID buyer, String key) {}

    @Override
    public String name() {
        return "what a buyer was told stays true";
    }

    /// An order that is sent again gets its receipt again, whatever became of it meanwhile.
    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var last = new HashMap<UUID, Told>();
        var keys = new HashMap<Key, UUID>();
        var tooLate = new HashSet<UUID>();
        for (var exchange : evidence.exchanges()) {
            if (!ANSWERS.get(exchange.kind()).contains(exchange.status())) {
                broken.accept(exchange.booking() == null ? exchange.buyer() : exchange.booking(),
                        exchange.kind() + " answered " + exchange.status() + " " + exchange.problem() + " " + exchange.order());
            }
            if (exchange.kind() == Kind.FOLLOW && exchange.status() == HEARD && exchange.told() == null) {
                broken.accept(exchange.booking(), "an event of the live stream that is no booking");
            }
            if (exchange.order() != null && exchange.order().key() != null && exchange.booking() != null) {
                var first = keys.putIfAbsent(new Key(exchange.buyer(), exchange.order().key()), exchange.booking());
                if (first != null && !first.equals(exchange.booking())) {
                    broken.accept(exchange.booking(), "the key " + exchange.order().key() + " made " + first + ", too");
                }
            }
            if (exchange.kind() == Kind.PAY && exchange.status() == GONE) {
                tooLate.add(exchange.booking());
            }
            boolean receipt = RECEIPT.equals(exchange.told()) && exchange.kind() == Kind.BOOK
                    && last.containsKey(exchange.booking());
            if (exchange.told() != null && !receipt) {
                compare(exchange.booking(), last.put(exchange.booking(), exchange.told()), exchange.told(), broken);
            }
        }
        for (var booking : evidence.tables().bookings()) {
            compare(last.get(booking.id()), booking, evidence.tables().tickets().getOrDefault(booking.id(), List.of()), broken);
            if (tooLate.contains(booking.id()) && (booking.isPaid() || booking.status().equals("REFUNDED"))) {
                broken.accept(booking.id(), "told that it is too late to pay, and in the end " + booking);
            }
        }
    }

    private static void compare(UUID booking, Told before, Told now, BiConsumer<Object, String> broken) {
        if (before == null) {
            return;
        }
        boolean states = before.status().equals(now.status())
                || MAY_FOLLOW.getOrDefault(before.status(), Set.of()).contains(now.status());
        boolean seats = before.seats().isEmpty() || before.seats().equals(now.seats());
        boolean price = before.total() < 0 || before.total() == now.total();
        boolean tickets = before.tickets().isEmpty() || now.status().equals("REFUNDED") || before.tickets().equals(now.tickets());
        if (!states || !seats || !price || !tickets) {
            broken.accept(booking, "told " + before + ", then " + now);
        }
    }

    private static void compare(Told last, Booking booking, List<Ticket> tickets, BiConsumer<Object, String> broken) {
        if (last == null) {
            return;
        }
        boolean states = last.status().equals(booking.status())
                || MAY_FOLLOW.getOrDefault(last.status(), Set.of()).contains(booking.status());
        boolean seats = last.seats().isEmpty() || last.seats().equals(booking.seats());
        boolean price = last.total() < 0 || last.total() == booking.price() * booking.quantity();
        boolean sameTickets = last.tickets().isEmpty()
                || last.tickets().equals(tickets.stream().map(ticket -> ticket.id().toString()).toList());
        if (!states || !seats || !price || !sameTickets) {
            broken.accept(booking.id(), "told " + last + ", and in the end " + booking + " with " + tickets);
        }
    }
}
