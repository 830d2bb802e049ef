package io.frontrow.seatinventory.adapter.in.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.UndecodableCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an honest reader believes of a partition in the end, from the first record on.
final class Ledger {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final List<SeatResult> accepted = new ArrayList<>();
    private final AcceptedHistory history = new AcceptedHistory(LogPosition.START);

    private Ledger() {}

    private record Seat(SubsectionKey subsection, int index) {}

    /// Reads the results.
    static Ledger of(SeatLogs logs, int partition) {
        var ledger = new Ledger();
        for (var record : logs.results(partition)) {
            if (ledger.history.offer(record.offset(), record.value()) == Verdict.ACCEPTED) {
                ledger.accepted.add(SeatResultCodec.decode(record.value()));
            }
        }
        return ledger;
    }

    /// Waits until every command has its result; then: it is its own, and no seat has two holds.
    static Ledger checked(SeatLogs logs, int partition) throws UndecodableCommand {
        Eventually.within(LIMIT, () -> logs.resultsEnd(partition) >= logs.commandsEnd(partition)
                && of(logs, partition).accepted.size() == logs.commandsEnd(partition));
        var ledger = of(logs, partition);
        var commands = logs.commands(partition);
        assertEquals(commands.size(), ledger.accepted.size(), "results accepted on partition " + partition);
        for (int i = 0; i < commands.size(); i++) {
            assertEquals(i, ledger.accepted.get(i).sourceOffset());
            var command = SeatCommandCodec.decode(commands.get(i).value());
            assertEquals(command.commandId(), ledger.accepted.get(i).commandId());
        }
        ledger.assertNoSeatHeldTwice();
        return ledger;
    }

    long count(Verdict verdict) {
        return history.count(verdict);
    }

    List<SeatResult> accepted() {
        return accepted;
    }

    void assertNoSeatHeldTwice() {
        Map<Seat, UUID> holders = new HashMap<>();
        int holds = 0;
        for (var result : accepted) {
            switch (result.decision()) {
                case SeatsHeld held -> {
                    holds++;
                    for (int index : held.seatIndexes()) {
                        assertNull(holders.put(new Seat(held.subsection(), index), held.holdId()),
                                "double sold: " + result);
                    }
                }
                case SeatsReleased released -> {
                    for (int index : released.seatIndexes()) {
                        assertEquals(released.holdId(),
                                holders.remove(new Seat(released.subsection(), index)));
                    }
                }
                default -> { }
            }
        }
        assertNotEquals(0, holds, "nothing was held: the test shows nothing");
    }
}
