package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldTableTest {
    private static final UUID EVENT = new UUID(-1, 1);
    private static final SubsectionKey FIRST = new SubsectionKey(EVENT, 0);
    private static final SubsectionKey LAST = new SubsectionKey(EVENT, SubsectionKey.MAX_PER_EVENT - 1);

    private final HoldTable table = new HoldTable();

    @Test
    void whatIsPutIsFoundAsItWas() {
        var most = IntStream.range(SubsectionKey.MAX_SEATS - SeatChoice.MAX_SEATS_PER_HOLD, SubsectionKey.MAX_SEATS).toArray();
        for (var state : HoldState.values()) {
            put(new Hold(new UUID(1, state.ordinal()), LAST, most, most.length, true, state));
            put(new Hold(new UUID(2, state.ordinal()), FIRST, new int[0], Integer.MAX_VALUE, false, state));
            put(new Hold(new UUID(3, state.ordinal()), FIRST, new int[] {0}, 1, false, state));
        }
    }

    @Test
    void whatIsReplacedLeavesNothing() {
        var hold = new Hold(new UUID(1, 1), LAST, new int[] {1, 2, 9_999}, 3, true, HoldState.HELD);
        put(hold);
        assertHold(hold, table.put(hold.released()));
        assertHold(hold.released(), table.find(hold.id()));
        assertHold(hold.released(), table.remove(hold.id()));
        assertNull(table.find(hold.id()));
        assertNull(table.remove(hold.id()));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        put(hold(1, FIRST));
        for (int[] seats : List.of(new int[SeatChoice.MAX_SEATS_PER_HOLD + 1], new int[] {1, 1 << 16}, new int[] {-1})) {
            for (var id : List.of(new UUID(1, 0), new UUID(2, 0))) {
                var hold = new Hold(id, FIRST, seats, seats.length, false, HoldState.HELD);
                assertThrows(IllegalStateException.class, () -> table.put(hold));
            }
        }
        assertNull(table.find(new UUID(2, 0)));
        assertHold(hold(1, FIRST), table.find(new UUID(1, 0)));
    }

    @Test
    void thoseOfSomeSubsectionsAreFound() {
        put(hold(1, FIRST));
        put(hold(2, LAST));
        put(hold(3, new SubsectionKey(new UUID(1, 1), 0)));
        assertEquals(Set.of(new UUID(1, 0), new UUID(2, 0)), Set.copyOf(table.idsOf(Set.of(FIRST, LAST))));
    }

    /// Two hundred thousand steps, in waves of more and of less, so that it grows, shrinks and moves what is there; against the map of the library.
    @Test
    void itIsAMap() {
        var random = new Random(20_261_123);
        Map<UUID, Hold> model = new HashMap<>();
        for (int step = 0; step < 200_000; step++) {
            int wave = step / 20_000;
            var id = new UUID(random.nextInt(3), random.nextInt(6_000) * (wave < 5 ? 1L : 1L << 33));
            if (random.nextInt(10) < (wave % 2 == 0 ? 7 : 2)) {
                var seats = random.ints(random.nextInt(SeatChoice.MAX_SEATS_PER_HOLD + 1), 0, SubsectionKey.MAX_SEATS).toArray();
                var hold = new Hold(id, new SubsectionKey(EVENT, random.nextInt(3)), seats, random.nextInt(), random.nextBoolean(),
                        HoldState.values()[random.nextInt(HoldState.values().length)]);
                assertHold(model.put(id, hold), table.put(hold));
            } else {
                assertHold(model.remove(id), table.remove(id));
            }
            assertHold(model.get(id), table.find(id));
        }
        model.forEach((id, hold) -> assertHold(hold, table.find(id)));
        for (int index = 0; index < 3; index++) {
            var subsection = new SubsectionKey(EVENT, index);
            assertEquals(model.values().stream().filter(hold -> hold.subsection().equals(subsection)).map(Hold::id).collect(Collectors.toSet()),
                    Set.copyOf(table.idsOf(Set.of(subsection))));
        }
        List.copyOf(model.keySet()).forEach(id -> assertHold(model.remove(id), table.remove(id)));
        assertEquals(List.of(), table.idsOf(Set.of(new SubsectionKey(EVENT, 0))));
        put(hold(1, FIRST));
    }

    private void put(Hold hold) {
        assertNull(table.put(hold));
        assertHold(hold, table.find(hold.id()));
    }

    private static Hold hold(int id, SubsectionKey subsection) {
        return new Hold(new UUID(id, 0), subsection, new int[] {id}, 1, false, HoldState.SOLD);
    }

    private static void assertHold(Hold expected, Hold found) {
        if (expected == null) {
            assertNull(found);
            return;
        }
        assertNotNull(found);
        assertArrayEquals(expected.seats(), found.seats());
        assertEquals(List.of(expected.id(), expected.subsection(), expected.quantity(), expected.remembered(), expected.state()),
                List.of(found.id(), found.subsection(), found.quantity(), found.remembered(), found.state()));
    }
}
