package io.frontrow.torture.checker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.frontrow.torture.checker.Exchange.Kind;
import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Claim;
import io.frontrow.torture.checker.Tables.Payment;
import io.frontrow.torture.checker.Tables.Place;
import io.frontrow.torture.checker.Tables.Seats;
import io.frontrow.torture.checker.Tables.Ticket;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One subsection of four seats: one buyer pays for two, one lets two pass, one is refused when all are taken.
final class HandWritten {
    private static final UUID EVENT = new UUID(1, 1);
    private static final UUID BUYER = new UUID(2, 1);
    private static final UUID PAID = new UUID(3, 1);
    private static final UUID EXPIRED = new UUID(3, 2);
    private static final UUID REFUSED = new UUID(3, 3);
    private static final UUID PAYMENT = new UUID(4, 1);
    private static final List<Ticket> TICKETS = List.of(new Ticket(new UUID(6, 1), "1-1"), new Ticket(new UUID(6, 2), "1-2"));
    private static final int[] NONE = {};
    private static final int[] FIRST = {0, 1};
    private static final int[] LAST = {2, 3};

    private HandWritten() {}

    static Evidence evidence() {
        return new Evidence(
                List.of(exchange(Kind.BOOK, 3_000, PAID, order("one"), 202, new Told("PROCESSING", List.of(), -1, List.of(), "")),
                        exchange(Kind.BOOK, 3_100, EXPIRED, order(null), 202, new Told("PROCESSING", List.of(), -1, List.of(), "")),
                        exchange(Kind.BOOK, 3_200, REFUSED, order(null), 202, null),
                        exchange(Kind.LOOK, 4_000, PAID, null, 200, new Told("PENDING_PAYMENT", List.of("1-1", "1-2"), 20, List.of(), "")),
                        exchange(Kind.PAY, 5_000, PAID, null, 200, new Told("COMPLETED", List.of("1-1", "1-2"), 20,
                                TICKETS.stream().map(ticket -> ticket.id().toString()).toList(), ""))),
                commands(), decisions(), List.of(decisions().get(1)), tables(), List.of(new Charge(PAYMENT, 20, "TWD", true, 1, false)),
                List.of(change("booking.confirmed", PAID, "1-1", "1-2"), change("reservation.expired", EXPIRED, "2-1", "2-2")),
                List.of(seats(1, 0, 4, 0), seats(1, 0, 4, 0), seats(2, 0, 2, 2), seats(3, 2, 0, 2)), Map.of());
    }

    /// Half a second after all four were taken, for the last time before two were released.
    static Exchange refusedWhileTaken() {
        return new Exchange(Kind.BOOK, 3_700, 3_701, BUYER, null, order(null), 409, "seats-unavailable", null);
    }

    /// The paid order is sent again with its key, after everything.
    static Exchange askedAgain(String status) {
        return exchange(Kind.BOOK, 6_000, PAID, order("one"), 202, new Told(status, List.of(), -1, List.of(), ""));
    }

    private static List<Command> commands() {
        return List.of(command(0, new UUID(5, 1), Command.Kind.OPEN, 0), command(1, PAID, Command.Kind.HOLD, 2),
                command(2, EXPIRED, Command.Kind.HOLD, 2), command(3, REFUSED, Command.Kind.HOLD, 2),
                command(4, PAID, Command.Kind.SELL, 0), command(5, EXPIRED, Command.Kind.RELEASE, 0));
    }

    private static List<Decision> decisions() {
        return List.of(
                new Decision(0, 0, new UUID(5, 1), 1_000, Decision.Kind.OPENED, EVENT, 0, NONE, 0, 2, 2),
                decision(1, PAID, 3_010, Decision.Kind.HELD, FIRST),
                decision(2, EXPIRED, 3_110, Decision.Kind.HELD, LAST),
                new Decision(0, 3, REFUSED, 3_210, Decision.Kind.REFUSED, EVENT, 0, NONE, 0, 0, 3),
                decision(4, PAID, 5_010, Decision.Kind.SOLD, FIRST),
                decision(5, EXPIRED, 9_000, Decision.Kind.RELEASED, LAST));
    }

    private static Tables tables() {
        return new Tables(
                List.of(booking(PAID, "COMPLETED", List.of("1-1", "1-2"), null, PAYMENT, 5_000),
                        booking(EXPIRED, "EXPIRED", List.of("2-1", "2-2"), null, null, 9_000),
                        booking(REFUSED, "FAILED", List.of(), "TOO_FEW_SEATS", null, 0)),
                List.of(new Payment(PAYMENT, PAID, 20, "CAPTURED")), Map.of(PAID, TICKETS),
                List.of(new Claim(EVENT, 0, 0, PAID, true), new Claim(EVENT, 0, 1, PAID, true)),
                List.of(new Seats(EVENT, 0, 2, 0, 2)), Map.of(new Place(EVENT, "A", 1), 0), Map.of());
    }

    private static Order order(String key) {
        return new Order(EVENT, "A", 1, 2, List.of(), 10, key);
    }

    private static Exchange exchange(Kind kind, long at, UUID booking, Order order, int status, Told told) {
        return new Exchange(kind, at, at + 5, BUYER, booking, order, status, "", told);
    }

    private static Command command(long offset, UUID id, Command.Kind kind, int quantity) {
        return new Command(0, offset, id, kind, EVENT, 0, quantity, NONE);
    }

    private static Decision decision(long source, UUID id, long at, Decision.Kind kind, int[] seats) {
        return new Decision(0, source, id, at, kind, EVENT, 0, seats, seats.length, 0, 0);
    }

    private static Booking booking(UUID id, String status, List<String> seats, String failure, UUID payment, long endedAt) {
        return new Booking(id, status, BUYER, EVENT, "A", 0, 2, 10, seats, failure, payment, 3_000, endedAt);
    }

    private static Change change(String type, UUID booking, String... seats) {
        var data = JsonNodeFactory.instance.objectNode().put("buyerId", BUYER.toString()).put("eventId", EVENT.toString());
        data.putObject("total").put("amount", 20);
        List.of(seats).forEach(data.putArray("seats")::add);
        var tickets = data.putArray("tickets");
        TICKETS.forEach(ticket -> tickets.addObject().put("id", ticket.id().toString()));
        return new Change(type, booking + "/" + type, booking.toString(), data);
    }

    private static Change seats(int version, int available, int reserved, int sold) {
        var data = JsonNodeFactory.instance.objectNode();
        data.putArray("subsections").addObject().put("section", "A").put("subsection", 1).put("version", version)
                .put("available", available).put("reserved", reserved).put("sold", sold);
        return new Change("seat.status.changed", EVENT + "/0/" + version, EVENT.toString(), data);
    }
}
