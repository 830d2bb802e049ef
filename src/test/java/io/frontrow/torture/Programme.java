package io.frontrow.torture;

import io.frontrow.torture.Venue.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// What is on sale: new events come, old ones leave, and some are called off while people buy. One thread.
final class Programme {
    private static final Map<Kind, Integer> AT_ONCE = Map.of(Kind.ARENA, 3, Kind.CLUB, 3, Kind.FESTIVAL, 2);
    private static final List<Kind> TURNS = List.of(Kind.CLUB, Kind.ARENA, Kind.CLUB, Kind.FESTIVAL);
    private static final Duration TURN = Duration.ofSeconds(12);
    private static final int OF_FOUR_ARE_CALLED_OFF = 2;

    private final BoxOffice office;
    private final Mob mob;
    private final History history;
    private final Random random;
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

    Programme(BoxOffice office, Mob mob, History history, long seed) {
        this.office = office;
        this.mob = mob;
        this.history = history;
        this.random = new Random(seed);
    }

    void open(Kind kind) {
        mob.venues().addFirst(office.open(kind, numbers.merge(kind, 1, Integer::sum)));
    }

    /// Returns when it is over and what was begun is done.
    void run(BooleanSupplier over) {
        long start = System.nanoTime();
        for (int turn = 1; !over.getAsBoolean(); turn++) {
            long next = start + turn * TURN.toNanos();
            var kind = TURNS.get(turn % TURNS.size());
            open(kind);
            retire(kind);
            Passing.until(next);
        }
    }

    private void retire(Kind kind) {
        var own = mob.venues().stream().filter(venue -> venue.kind() == kind).toList();
        if (own.size() <= AT_ONCE.get(kind)) {
            return;
        }
        var oldest = own.getLast();
        if (random.nextInt(4) < OF_FOUR_ARE_CALLED_OFF) {
            history.callsOff(oldest.event());
            office.callOff(oldest);
        }
        mob.venues().remove(oldest);
    }
}
