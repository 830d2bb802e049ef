package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.RandomCommands;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// After every command of busy partitions: each seat is free or has exactly one hold, as the decisions said, none appears and
/// none is lost, judging changes nothing, and what was saved and restored is the same.
class ConservationTest {
    private static final int SEEDS = 40;
    private static final int COMMANDS = 600;

    private final Map<SubsectionKey, Map<Integer, UUID>> holders = new HashMap<>();
    private final Map<SubsectionKey, SubsectionOpened> standing = new HashMap<>();
    private final Set<UUID> sold = new HashSet<>();

    @Test
    void everySeatIsFreeOrHasOneHold() {
        for (int seed = 0; seed < SEEDS; seed++) {
            holders.clear();
            standing.clear();
            sold.clear();
            var engine = new SeatEngine();
            var commands = new RandomCommands(seed);
            for (int i = 0; i < COMMANDS; i++) {
                SeatCommand command = commands.next();
                SeatDecision decision = engine.judge(command);
                note(decision);
                engine.apply(decision);
                check(engine, "seed " + seed + ", command " + i + " " + command);
            }
        }
    }

    private void note(SeatDecision decision) {
        switch (decision) {
            case SubsectionOpened d -> standing.computeIfAbsent(d.subsection(), key -> {
                holders.put(key, new HashMap<>());
                return d;
            });
            case EventClosed d -> standing.values().removeIf(open ->
                    open.subsection().eventId().equals(d.eventId()) && open.attempt() <= d.attempt());
            case SeatsHeld d -> {
                for (int seat : d.seatIndexes()) {
                    assertNull(holders.get(d.subsection()).put(seat, d.holdId()), "taken twice");
                }
            }
            case SeatsReleased d -> {
                assertTrue(!sold.contains(d.holdId()), "sold, and released");
                for (int seat : d.seatIndexes()) {
                    assertEquals(d.holdId(), holders.get(d.subsection()).remove(seat), "not its own seat");
                }
            }
            case SeatsSold d -> assertTrue(sold.add(d.holdId()), "sold twice");
            default -> { }
        }
        holders.keySet().retainAll(standing.keySet());
        sold.removeIf(id -> holders.values().stream().noneMatch(seats -> seats.containsValue(id)));
    }

    private void check(SeatEngine engine, String when) {
        standing.forEach((key, open) -> {
            SeatGrid grid = engine.state.subsections.find(key).seats();
            Map<Integer, UUID> taken = holders.get(key);
            assertEquals(open.rows() * open.seatsPerRow(), grid.freeCount() + taken.size(), when);
            for (int seat = 0; seat < grid.seatCount(); seat++) {
                assertEquals(!taken.containsKey(seat), grid.isFree(seat), when);
            }
        });
    }
}
