package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// What a refusal says was true at some moment from a second before the request to its answer. What a result of the log
/// refused is judged at its place in the log, by [OneHolder].
final class TrueRefusals implements Rule {
    private static final long BEFORE = 1_000;
    private static final int CONFLICT = 409;
    private static final int MOST_UNPAID = 3;

    private record Customer(UUID buyer, UUID event) {}

    @Override
    public String name() {
        return "each refusal was true";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var fold = SeatFold.of(evidence, (_, _) -> { });
        var unpaid = new HashMap<Customer, List<Booking>>();
        evidence.tables().bookings().forEach(booking ->
                unpaid.computeIfAbsent(new Customer(booking.buyer(), booking.event()), _ -> new ArrayList<>()).add(booking));
        for (var exchange : evidence.exchanges()) {
            if (exchange.kind() == Exchange.Kind.BOOK && exchange.status() == CONFLICT && !isTrue(exchange, evidence, fold)) {
                broken.accept(exchange.buyer(), exchange.problem() + " at " + exchange.askedAt() + " for " + exchange.order());
            }
        }
        for (var booking : evidence.tables().bookings()) {
            if ("TOO_MANY_UNPAID".equals(booking.failure()) && !hadMany(booking.buyer(), booking.event(), booking.decidedAt() - BEFORE,
                    booking.decidedAt(), unpaid)) {
                broken.accept(booking.id(), "failed for too many unpaid bookings");
            }
        }
    }

    private static boolean isTrue(Exchange refused, Evidence evidence, SeatFold fold) {
        var order = refused.order();
        long from = refused.askedAt() - BEFORE;
        return switch (refused.problem()) {
            case "not-on-sale" -> evidence.calledOff().getOrDefault(order.event(), Long.MAX_VALUE) <= refused.answeredAt();
            case "seats-unavailable" -> {
                var seats = fold.ever().get(new SeatKey(order.event(), evidence.tables().indexes()
                        .get(new Place(order.event(), order.section(), order.subsection()))));
                yield seats != null && seats.lacked(order.quantity(), indexes(order, seats), from, refused.answeredAt());
            }
            default -> false;
        };
    }

    /// As many as lived at any moment of that time; whether together, is not looked at.
    private static boolean hadMany(UUID buyer, UUID event, long from, long to, Map<Customer, List<Booking>> all) {
        return all.getOrDefault(new Customer(buyer, event), List.of()).stream()
                .filter(other -> !other.status().equals("FAILED"))
                .filter(other -> other.decidedAt() <= to && (other.endedAt() == 0 || other.endedAt() >= from)).count() >= MOST_UNPAID;
    }

    private static int[] indexes(Order order, SubsectionFold seats) {
        return order.seats().stream().mapToInt(seat -> {
            var words = seat.split("-");
            return (Integer.parseInt(words[0]) - 1) * seats.perRow() + Integer.parseInt(words[1]) - 1;
        }).toArray();
    }
}
