package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.StateEntry;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Checkpoints on a disk of which somebody makes copies, puts them back, and which can be lost.
public final class SimulatedDisk implements Checkpoints {
    private NavigableMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    private LogPosition position = LogPosition.START;
    private NavigableMap<byte[], byte[]> copiedEntries = new TreeMap<>(Arrays::compareUnsigned);
    private LogPosition copiedPosition = LogPosition.START;

    /// What cannot be restored is gone afterwards, as in the real one.
    @Override
    public LogPosition load(int partition, Consumer<StateEntry> restore) {
        try {
            entries.forEach((key, value) -> restore.accept(new StateEntry(key, value)));
            return position;
        } catch (IllegalStateException e) {
            lose();
            throw e;
        }
    }

    @Override
    public void save(int partition, LogPosition newPosition, List<StateEntry> changed) {
        for (StateEntry entry : changed) {
            if (entry.value() == null) {
                entries.remove(entry.key());
            } else {
                entries.put(entry.key(), entry.value());
            }
        }
        position = newPosition;
    }

    public void copy() {
        copiedEntries = new TreeMap<>(entries);
        copiedPosition = position;
    }

    public void putBackCopy() {
        entries = new TreeMap<>(copiedEntries);
        position = copiedPosition;
    }

    public void lose() {
        entries = new TreeMap<>(Arrays::compareUnsigned);
        position = LogPosition.START;
    }
}
