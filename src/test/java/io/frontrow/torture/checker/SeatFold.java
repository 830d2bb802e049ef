package io.frontrow.torture.checker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// All subsections, as the decisions of the log say.
final class SeatFold {
    private static final String[] REASONS = {"NOT_OPEN", "MALFORMED_CHOICE", "SEATS_TAKEN", "TOO_FEW_SEATS"};
    private static final int NOT_OPEN = 0;
    private static final int SEATS_TAKEN = 2;
    private static final int TOO_FEW = 3;

    private final Map<SeatKey, SubsectionFold> open = new HashMap<>();
    private final Map<SeatKey, SubsectionFold> ever = new HashMap<>();
    private final Map<SeatKey, Integer> partitions = new HashMap<>();
    private final Map<UUID, Command> wishes = new HashMap<>();
    private final BiConsumer<Object, String> broken;

    private SeatFold(BiConsumer<Object, String> broken) {
        this.broken = broken;
    }

    /// @param broken is told of every decision that cannot follow from those before it
    static SeatFold of(Evidence evidence, BiConsumer<Object, String> broken) {
        var fold = new SeatFold(broken);
        evidence.commands().stream().filter(command -> command.kind() == Command.Kind.HOLD)
                .forEach(command -> fold.wishes.putIfAbsent(command.id(), command));
        evidence.decisions().forEach(fold::add);
        return fold;
    }

    /// Those that stand at the end.
    Map<SeatKey, SubsectionFold> open() {
        return open;
    }

    /// Those that are closed, too.
    Map<SeatKey, SubsectionFold> ever() {
        return ever;
    }

    /// As the table of bookings calls it.
    static String reason(int number) {
        return REASONS[number];
    }

    private void add(Decision decision) {
        var key = new SeatKey(decision.event(), decision.index());
        var seats = open.get(key);
        switch (decision.kind()) {
            case OPENED -> {
                var opened = open.computeIfAbsent(key, _ -> new SubsectionFold(decision.at(), decision.rows(), decision.detail()));
                ever.put(key, opened);
                partitions.put(key, decision.partition());
            }
            case CLOSED -> close(decision);
            case HELD, SOLD, RELEASED -> change(key, seats, decision);
            case REFUSED -> refuse(key, seats, decision);
            case REJECTED -> broken.accept(decision.command(), "was rejected, though everybody can read it");
            default -> { }
        }
    }

    /// The subsections of the event on this partition; an event's neighbours on others are closed by their own decision.
    private void close(Decision decision) {
        open.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().event().equals(decision.event())
                    && partitions.get(entry.getKey()) == decision.partition();
            if (gone) {
                entry.getValue().closed(decision.at());
            }
            return gone;
        });
    }

    private void change(SeatKey key, SubsectionFold seats, Decision decision) {
        if (seats == null) {
            broken.accept(key, decision.kind() + " for " + decision.command() + " although nothing is open");
            return;
        }
        String wrong = switch (decision.kind()) {
            case HELD -> seats.held(decision);
            case SOLD -> seats.sold(decision);
            default -> seats.released(decision);
        };
        if (wrong != null) {
            broken.accept(key, "at command " + decision.partition() + "/" + decision.source() + ": " + wrong);
        }
    }

    private void refuse(SeatKey key, SubsectionFold seats, Decision refusal) {
        var wish = wishes.get(refusal.command());
        boolean isTrue = switch (refusal.detail()) {
            case NOT_OPEN -> seats == null;
            case SEATS_TAKEN -> seats != null && wish != null && Arrays.stream(wish.seats()).anyMatch(seat -> !seats.isFree(seat));
            case TOO_FEW -> seats != null && wish != null && seats.free() < wish.quantity();
            default -> false;
        };
        if (!isTrue) {
            broken.accept(key, refusal.command() + " was refused with " + reason(refusal.detail()) + " although "
                    + (seats == null ? "nothing is open" : seats.free() + " are free"));
        }
    }
}
