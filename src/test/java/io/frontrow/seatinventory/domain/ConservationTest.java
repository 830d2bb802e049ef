package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.RandomCommands;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// After every command of busy partitions: each seat is free, is blocked or has exactly one hold, as the decisions said, so
/// that available + held + sold + blocked = seats; none appears and none is lost, judging changes nothing, and what was saved
/// and restored is the same.
class ConservationTest {
    private static final int SEEDS = 40;
    private static final int COMMANDS = 600;

    private final Map<SubsectionKey, Map<Integer, UUID>> holders = new HashMap<>();
    private final Map<SubsectionKey, SubsectionOpened> standing = new HashMap<>();
    private final Map<SubsectionKey, Set<Integer>> blocked = new HashMap<>();
    private final Map<SubsectionKey, Map<UUID, Integer>> drawn = new HashMap<>();
    private final Set<UUID> sold = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everySeatIsFreeOrHasOneHold() {
        for (int seed = 0; seed < SEEDS; seed++) {
            holders.clear();
            blocked.clear();
            drawn.clear();
            standing.clear();
            sold.clear();
            var engine = new SeatEngine();
            var commands = new RandomCommands(seed);
            for (int i = 0; i < COMMANDS; i++) {
                SeatCommand command = commands.next();
                SeatDecision decision = engine.judge(command);
                note(decision);
                seen.add(decision.getClass().getSimpleName());
                engine.apply(decision);
                check(engine, "seed " + seed + ", command " + i + " " + command);
            }
            check(restored(engine), "seed " + seed + ", restored");
        }
        assertEquals(SeatDecision.class.getPermittedSubclasses().length - 1, seen.size(), "too tame: " + seen);
    }

    private static SeatEngine restored(SeatEngine engine) {
        var copy = new SeatEngine();
        engine.drainChanges().stream().filter(entry -> entry.value() != null)
                .sorted((one, other) -> Arrays.compareUnsigned(one.key(), other.key())).forEach(copy::restore);
        return copy;
    }

    private void note(SeatDecision decision) {
        switch (decision) {
            case SubsectionOpened d -> standing.computeIfAbsent(d.subsection(), key -> {
                holders.put(key, new HashMap<>());
                blocked.put(key, new HashSet<>());
                drawn.put(key, new HashMap<>());
                return d;
            });
            case EventClosed d -> standing.values().removeIf(open ->
                    open.subsection().eventId().equals(d.eventId()) && open.attempt() <= d.attempt());
            case SeatsHeld d -> {
                for (int seat : d.seatIndexes()) {
                    assertNull(holders.get(d.subsection()).put(seat, d.holdId()), "taken twice");
                    assertFalse(blocked.get(d.subsection()).contains(seat), "taken while blocked");
                }
                drawn.get(d.subsection()).put(d.holdId(), d.quantity() - d.seatIndexes().length);
            }
            case SeatsReleased d -> {
                assertTrue(!sold.contains(d.holdId()), "sold, and released");
                for (int seat : d.seatIndexes()) {
                    assertEquals(d.holdId(), holders.get(d.subsection()).remove(seat), "not its own seat");
                }
                assertEquals(d.quantity() - d.seatIndexes().length, drawn.get(d.subsection()).remove(d.holdId()));
            }
            case SeatsBlocked d -> {
                for (int seat : d.seatIndexes()) {
                    assertTrue(blocked.get(d.subsection()).add(seat), "blocked twice");
                    assertNull(holders.get(d.subsection()).get(seat), "blocked while taken");
                }
            }
            case SeatsUnblocked d -> {
                for (int seat : d.seatIndexes()) {
                    assertTrue(blocked.get(d.subsection()).remove(seat), "unblocked twice");
                }
            }
            case SeatsSold d -> assertTrue(sold.add(d.holdId()), "sold twice");
            default -> { }
        }
        holders.keySet().retainAll(standing.keySet());
        blocked.keySet().retainAll(standing.keySet());
        drawn.keySet().retainAll(standing.keySet());
        sold.removeIf(id -> drawn.values().stream().noneMatch(holds -> holds.containsKey(id)));
    }

    private void check(SeatEngine engine, String when) {
        standing.forEach((key, open) -> {
            Map<Integer, UUID> taken = holders.get(key);
            int places = drawn.get(key).values().stream().mapToInt(Integer::intValue).sum();
            Supply supply = engine.state.subsections.find(key).supply();
            assertEquals(Math.max(1, open.rows()) * open.seatsPerRow(),
                    supply.freeCount() + taken.size() + blocked.get(key).size() + places, when);
            if (supply instanceof SeatGrid grid) {
                check(grid, taken.keySet(), blocked.get(key), when);
            }
        });
    }

    private static void check(SeatGrid grid, Set<Integer> taken, Set<Integer> blocked, String when) {
        for (int seat = 0; seat < grid.seatCount(); seat++) {
            assertEquals(!taken.contains(seat) && !blocked.contains(seat), grid.isFree(seat), when);
            assertEquals(blocked.contains(seat), grid.blocked(new int[] {seat}).length == 1, when);
        }
    }
}
