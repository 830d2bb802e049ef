package io.frontrow.seatinventory.application;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.SeatEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Decides in memory, and believes what it decided only once the log has put it exactly where it belongs: then nobody else
/// has written in between, and every reader accepts it. When not, the memory is lost until the next take-over.
public final class DecideSeatsService implements DecideSeats {
    private final int partition;
    private final Checkpoints checkpoints;
    private final Supplier<SeatEngine> emptyEngine;
    private final Function<LogPosition, AcceptedHistory> historyFrom;
    private PartitionMemory memory;

    public DecideSeatsService(int partition, Checkpoints checkpoints) {
        this(partition, checkpoints, SeatEngine::new, AcceptedHistory::new);
    }

    DecideSeatsService(int partition, Checkpoints checkpoints, Supplier<SeatEngine> emptyEngine,
            Function<LogPosition, AcceptedHistory> historyFrom) {
        this.partition = partition;
        this.checkpoints = checkpoints;
        this.emptyEngine = emptyEngine;
        this.historyFrom = historyFrom;
    }

    @Override
    public void takeOver() {
        memory = null;
        SeatEngine engine = emptyEngine.get();
        memory = new PartitionMemory(engine, historyFrom.apply(checkpoints.load(partition, engine::restore)));
    }

    @Override
    public LogPosition position() {
        return takenOver().accepted();
    }

    @Override
    public Verdict fold(long resultOffset, byte[] result) {
        return takenOver().fold(resultOffset, result);
    }

    @Override
    public List<Decided> decide(List<Received> commands) {
        takenOver().deciding();
        List<Decided> decided = new ArrayList<>(commands.size());
        for (Received command : commands) {
            decided.add(memory.decide(command));
        }
        memory.decided();
        return decided;
    }

    @Override
    public boolean acknowledged(long[] resultOffsets) {
        return takenOver().settle(resultOffsets);
    }

    @Override
    public void checkpoint() {
        takenOver().save(partition, checkpoints);
    }

    private PartitionMemory takenOver() {
        if (memory == null) {
            throw new IllegalStateException("partition " + partition + " is not taken over");
        }
        return memory;
    }
}
