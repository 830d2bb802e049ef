package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Command.Kind;
import io.frontrow.torture.checker.Tables.Booking;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who was told 202 has a command in the log and a booking that has ended; nothing is left under way.
final class EveryOrderEnds implements Rule {
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "CANCELLED", "EXPIRED", "REFUNDED");
    private static final int ACCEPTED = 202;

    @Override
    public String name() {
        return "each accepted order ends";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var bookings = evidence.tables().bookings().stream().collect(Collectors.toMap(Booking::id, Function.identity()));
        var commands = new HashSet<>();
        evidence.commands().stream().filter(command -> command.kind() == Kind.HOLD).forEach(command -> commands.add(command.id()));
        for (var exchange : evidence.exchanges()) {
            if (exchange.kind() == Exchange.Kind.BOOK && exchange.status() == ACCEPTED) {
                var booking = bookings.get(exchange.booking());
                if (!commands.contains(exchange.booking())) {
                    broken.accept(exchange.booking(), "accepted, and not in the log");
                }
                if (booking == null || !ENDS.contains(booking.status())) {
                    broken.accept(exchange.booking(), "accepted, and in the end " + (booking == null ? "unknown" : booking.status()));
                }
            }
        }
        evidence.tables().bookings().stream()
                .filter(booking -> booking.isPaid() && evidence.calledOff().containsKey(booking.event()))
                .forEach(booking -> broken.accept(booking.id(), "paid for an event that was called off"));
        for (Map.Entry<String, Long> stuck : evidence.tables().stuck().entrySet()) {
            broken.accept(stuck.getKey(), stuck.getValue() + " in the end");
        }
    }
}
