package io.frontrow.seatinventory.application.port.out;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.domain.StateEntry;
import java.util.List;
import java.util.function.Consumer;

/// The local, disposable copy of a partition's accepted state.
public interface Checkpoints {

    /// Hands every saved entry to `restore`, ascending by key, and says how far they reach; `LogPosition.START` when there is nothing.
    LogPosition load(int partition, Consumer<StateEntry> restore);

    /// Writes changed entries and the position in one step: all of it or nothing.
    void save(int partition, LogPosition position, List<StateEntry> changed);
}
