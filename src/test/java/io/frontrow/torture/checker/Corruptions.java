package io.frontrow.torture.checker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.torture.checker.Exchange.Kind;
import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Payment;
import io.frontrow.torture.checker.Tables.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Copies of a history as a broken product would have left it.
final class Corruptions {
    private static final UUID NOBODY = new UUID(0, 1);

    private Corruptions() {}

    static Evidence soldTwice(Evidence evidence) {
        var decisions = new ArrayList<Decision>();
        boolean done = false;
        for (var decision : evidence.decisions()) {
            decisions.add(decision);
            if (!done && decision.kind() == Decision.Kind.HELD && decision.seats().length > 0) {
                decisions.add(new Decision(decision.partition(), decision.source(), NOBODY, decision.at(), decision.kind(),
                        decision.event(), decision.index(), decision.seats(), decision.quantity(), 0, 0));
                done = true;
            }
        }
        return evidence.withDecisions(decisions);
    }

    static Evidence decidedTwice(Evidence evidence) {
        var decisions = new ArrayList<>(evidence.decisions());
        decisions.addAll(decisions.stream().filter(decision -> decision.kind() == Decision.Kind.HELD).limit(1).toList());
        return evidence.withDecisions(decisions);
    }

    static Evidence decidedOtherwise(Evidence evidence) {
        var held = evidence.decisions().stream().filter(decision -> decision.kind() == Decision.Kind.HELD).findFirst().orElseThrow();
        return evidence.withSkipped(new Decision(held.partition(), held.source(), held.command(), held.at(), Decision.Kind.REFUSED,
                held.event(), held.index(), new int[0], 0, 0, 0));
    }

    static Evidence neverDecided(Evidence evidence) {
        return evidence.withDecisions(evidence.decisions().subList(0, evidence.decisions().size() - 1));
    }

    /// A hold gets the seats of one that is alive beside it.
    static Evidence seatsOfAnother(Evidence evidence) {
        var decisions = new ArrayList<>(evidence.decisions());
        var alive = new HashMap<SeatKey, Map<UUID, Decision>>();
        for (int i = 0; i < decisions.size(); i++) {
            var next = decisions.get(i);
            var beside = alive.computeIfAbsent(new SeatKey(next.event(), next.index()), _ -> new HashMap<>());
            switch (next.kind()) {
                case HELD -> {
                    if (!beside.isEmpty()) {
                        decisions.set(i, withSeatsOf(beside.values().iterator().next(), next));
                        return evidence.withDecisions(decisions);
                    }
                    if (next.seats().length > 0) {
                        beside.put(next.command(), next);
                    }
                }
                case RELEASED -> beside.remove(next.command());
                case CLOSED -> alive.keySet().removeIf(key -> next.event().equals(key.event()));
                default -> { }
            }
        }
        throw new IllegalStateException("no two holds live beside each other");
    }

    static Evidence releasedForAnother(Evidence evidence) {
        var decisions = new ArrayList<>(evidence.decisions());
        decisions.replaceAll(new OnlyTheFirst<>(it -> it.kind() == Decision.Kind.RELEASED && it.seats().length > 0, old ->
                new Decision(old.partition(), old.source(), old.command(), old.at(), old.kind(), old.event(), old.index(),
                        Arrays.stream(old.seats()).map(seat -> seat == 0 ? 1 : seat - 1).toArray(), old.quantity(), 0, 0)));
        return evidence.withDecisions(decisions);
    }

    private static Decision withSeatsOf(Decision other, Decision hold) {
        return new Decision(hold.partition(), hold.source(), hold.command(), hold.at(), hold.kind(), hold.event(), hold.index(),
                other.seats(), other.quantity(), 0, 0);
    }

    static Evidence elsewhere(Evidence evidence) {
        var commands = new ArrayList<>(evidence.commands());
        commands.replaceAll(new OnlyTheFirst<>(command -> command.kind() == Command.Kind.HOLD, command -> new Command(
                command.partition() + 1, command.offset(), command.id(), command.kind(), command.event(), command.index(),
                command.quantity(), command.seats())));
        return evidence.withCommands(commands);
    }

    static Evidence neverSent(Evidence evidence) {
        var id = evidence.tables().bookings().stream().filter(Booking::isPaid).findFirst().map(Booking::id).orElse(NOBODY);
        return evidence.withCommands(evidence.commands().stream().filter(command -> !command.id().equals(id)).toList());
    }

    static Evidence undecided(Evidence evidence) {
        return restated(evidence, _ -> true, "PROCESSING");
    }

    static Evidence falseRefusal(Evidence evidence) {
        var opened = evidence.decisions().stream().filter(decision -> decision.kind() == Decision.Kind.OPENED).findFirst().orElseThrow();
        var place = evidence.tables().indexes().entrySet().stream().filter(entry -> entry.getKey().event().equals(opened.event())
                && entry.getValue() == opened.index()).findFirst().orElseThrow().getKey();
        long at = opened.at() + 1_000;
        return evidence.withExchange(new Exchange(Kind.BOOK, at, at, NOBODY, null,
                new Order(opened.event(), place.section(), place.subsection(), 1, List.of(), 0, null), 409, "seats-unavailable", null));
    }

    static Evidence takenBack(Evidence evidence) {
        var paid = evidence.exchanges().stream().filter(exchange -> exchange.told() != null
                && exchange.told().status().equals("COMPLETED")).findFirst().orElseThrow();
        return evidence.withExchange(new Exchange(Kind.LOOK, paid.answeredAt(), paid.answeredAt() + 1, paid.buyer(), paid.booking(),
                null, 200, "", new Told("CANCELLED", paid.told().seats(), paid.told().total(), List.of(), "")));
    }

    static Evidence streamedWrongly(Evidence evidence) {
        var paid = evidence.tables().bookings().stream().filter(Booking::isPaid).findFirst().orElseThrow();
        return evidence.withExchange(new Exchange(Kind.FOLLOW, paid.endedAt(), paid.endedAt(), paid.buyer(), paid.id(), null, 200, "",
                new Told("EXPIRED", paid.seats(), -1, List.of(), "")));
    }

    static Evidence tooLate(Evidence evidence) {
        var paid = evidence.tables().bookings().stream().filter(Booking::isPaid).findFirst().orElseThrow();
        return evidence.withExchange(new Exchange(Kind.PAY, paid.endedAt(), paid.endedAt(), paid.buyer(), paid.id(), null, 410,
                "hold-expired", null));
    }

    static Evidence keyForgotten(Evidence evidence) {
        var keyed = evidence.exchanges().stream().filter(exchange -> exchange.order() != null && exchange.order().key() != null
                && exchange.booking() != null).findFirst().orElseThrow();
        return evidence.withExchange(new Exchange(Kind.BOOK, keyed.askedAt(), keyed.answeredAt(), keyed.buyer(), NOBODY, keyed.order(),
                202, "", null));
    }

    static Evidence restated(Evidence evidence, Predicate<Booking> which, String status) {
        var bookings = new ArrayList<>(evidence.tables().bookings());
        bookings.replaceAll(new OnlyTheFirst<>(which, old -> new Booking(old.id(), status, old.buyer(), old.event(), old.section(),
                old.index(), old.quantity(), old.price(), old.seats(), old.failure(), old.payment(), old.decidedAt(), old.endedAt())));
        return evidence.withTables(evidence.tables().withBookings(bookings));
    }

    static Evidence bookedAgain(Evidence evidence) {
        var bookings = new ArrayList<>(evidence.tables().bookings());
        var old = bookings.stream().filter(Booking::isPaid).findFirst().orElseThrow();
        for (int i = 0; i <= evidence.exchanges().size(); i++) {
            bookings.add(new Booking(new UUID(0, i), "CANCELLED", old.buyer(), old.event(), old.section(), old.index(),
                    old.quantity(), old.price(), old.seats(), null, null, old.decidedAt(), old.endedAt()));
        }
        return evidence.withTables(evidence.tables().withBookings(bookings));
    }

    static Evidence otherPrice(Evidence evidence) {
        var bookings = new ArrayList<>(evidence.tables().bookings());
        bookings.replaceAll(new OnlyTheFirst<>(Booking::isPaid, old -> new Booking(old.id(), old.status(), old.buyer(), old.event(),
                old.section(), old.index(), old.quantity(), old.price() + 1, old.seats(), old.failure(), old.payment(), old.decidedAt(),
                old.endedAt())));
        return evidence.withTables(evidence.tables().withBookings(bookings));
    }

    static Evidence otherSubsection(Evidence evidence) {
        var bookings = new ArrayList<>(evidence.tables().bookings());
        bookings.replaceAll(new OnlyTheFirst<>(Booking::isPaid, old -> new Booking(old.id(), old.status(), old.buyer(), old.event(),
                old.section(), old.index() + 1, old.quantity(), old.price(), old.seats(), old.failure(), old.payment(), old.decidedAt(),
                old.endedAt())));
        return evidence.withTables(evidence.tables().withBookings(bookings));
    }

    static Evidence otherSeats(Evidence evidence) {
        var bookings = new ArrayList<>(evidence.tables().bookings());
        bookings.replaceAll(new OnlyTheFirst<>(booking -> booking.isPaid() && !booking.seats().isEmpty(), old -> new Booking(old.id(),
                old.status(), old.buyer(), old.event(), old.section(), old.index(), old.quantity(), old.price(),
                Collections.nCopies(old.quantity(), "99-99"), old.failure(), old.payment(), old.decidedAt(), old.endedAt())));
        return evidence.withTables(evidence.tables().withBookings(bookings));
    }

    static Evidence noTicket(Evidence evidence) {
        return reticketed(evidence, Booking::isPaid, _ -> List.of());
    }

    static Evidence sameTicket(Evidence evidence) {
        return reticketed(evidence, booking -> booking.isPaid() && booking.quantity() > 1,
                tickets -> Collections.nCopies(tickets.size(), tickets.getFirst()));
    }

    static Evidence ticketOfNobody(Evidence evidence) {
        return reticketed(evidence, booking -> booking.status().equals("EXPIRED"), _ -> List.of(new Ticket(NOBODY, "1-1")));
    }

    private static Evidence reticketed(Evidence evidence, Predicate<Booking> whose, UnaryOperator<List<Ticket>> change) {
        var tickets = new HashMap<>(evidence.tables().tickets());
        var booking = evidence.tables().bookings().stream().filter(whose).findFirst().orElseThrow();
        tickets.put(booking.id(), change.apply(tickets.getOrDefault(booking.id(), List.of())));
        return evidence.withTables(evidence.tables().withTickets(tickets));
    }

    static Evidence unknownCharge(Evidence evidence) {
        var charges = new ArrayList<>(evidence.charges());
        charges.add(new Charge(NOBODY, 1, "TWD", true, 0, false));
        return evidence.withCharges(charges);
    }

    static Evidence refundOnPaper(Evidence evidence) {
        var payments = new ArrayList<>(evidence.tables().payments());
        payments.replaceAll(new OnlyTheFirst<>(payment -> payment.state().equals("CAPTURED"),
                old -> new Payment(old.id(), old.booking(), old.amount(), "REFUNDED")));
        return evidence.withTables(evidence.tables().withPayments(payments));
    }

    static Evidence moneyBack(Evidence evidence) {
        var charges = new ArrayList<>(evidence.charges());
        charges.replaceAll(new OnlyTheFirst<>(charge -> charge.kept() > 0, Charge::refunded));
        return evidence.withCharges(charges);
    }

    static Evidence otherReason(Evidence evidence) {
        var bookings = new ArrayList<>(evidence.tables().bookings());
        bookings.replaceAll(new OnlyTheFirst<>(booking -> booking.status().equals("FAILED"), old -> new Booking(old.id(), old.status(),
                old.buyer(), old.event(), old.section(), old.index(), old.quantity(), old.price(), old.seats(), "UNDECODABLE",
                old.payment(), old.decidedAt(), old.endedAt())));
        return evidence.withTables(evidence.tables().withBookings(bookings));
    }

    static Evidence noClaim(Evidence evidence) {
        var claims = new ArrayList<>(evidence.tables().claims());
        claims.removeFirst();
        return evidence.withTables(evidence.tables().withClaims(claims));
    }

    static Evidence untold(Evidence evidence) {
        var first = evidence.bookingChanges().getFirst().id();
        return evidence.withBookingChanges(evidence.bookingChanges().stream().filter(change -> !change.id().equals(first)).toList());
    }

    static Evidence toldOtherwise(Evidence evidence) {
        var changes = new ArrayList<>(evidence.bookingChanges());
        changes.replaceAll(new OnlyTheFirst<>(change -> !change.data().path("seats").isEmpty(), old -> {
            ObjectNode data = old.data().deepCopy();
            data.putArray("seats").add("99-99");
            return new Change(old.type(), old.id(), old.subject(), data);
        }));
        return evidence.withBookingChanges(changes);
    }

    static Evidence toldTooMuch(Evidence evidence) {
        var changes = new ArrayList<>(evidence.bookingChanges());
        changes.add(new Change("booking.confirmed", NOBODY + "/booking.confirmed", NOBODY.toString(), null));
        return evidence.withBookingChanges(changes);
    }

    static Evidence endsEarly(Evidence evidence) {
        var last = evidence.ticketingChanges().reversed().stream().filter(SeatStreamIsTheTable::isOfSeats).findFirst().orElseThrow().id();
        return evidence.withTicketingChanges(evidence.ticketingChanges().stream().filter(change -> !change.id().equals(last)).toList());
    }

    static Evidence overtaken(Evidence evidence) {
        return evidence.withTicketingChanges(evidence.ticketingChanges().reversed());
    }

    /// Changes the first that it is for, and no other.
    private static final class OnlyTheFirst<T> implements UnaryOperator<T> {
        private final Predicate<T> which;
        private final UnaryOperator<T> change;
        private boolean done;

        OnlyTheFirst(Predicate<T> which, UnaryOperator<T> change) {
            this.which = which;
            this.change = change;
        }

        @Override
        public T apply(T old) {
            if (done || !which.test(old)) {
                return old;
            }
            done = true;
            return change.apply(old);
        }
    }
}
