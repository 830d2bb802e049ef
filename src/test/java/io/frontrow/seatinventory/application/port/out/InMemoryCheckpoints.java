package io.frontrow.seatinventory.application.port.out;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.domain.StateEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Checkpoints that live as long as the test.
public final class InMemoryCheckpoints implements Checkpoints {
    private final Map<Integer, Map<byte[], byte[]>> entries = new HashMap<>();
    private final Map<Integer, LogPosition> positions = new HashMap<>();

    @Override
    public LogPosition load(int partition, Consumer<StateEntry> restore) {
        of(partition).forEach((key, value) -> restore.accept(new StateEntry(key.clone(), value.clone())));
        return positions.getOrDefault(partition, LogPosition.START);
    }

    @Override
    public void save(int partition, LogPosition position, List<StateEntry> changed) {
        for (var entry : changed) {
            if (entry.value() == null) {
                of(partition).remove(entry.key());
            } else {
                of(partition).put(entry.key().clone(), entry.value().clone());
            }
        }
        positions.put(partition, position);
    }

    private Map<byte[], byte[]> of(int partition) {
        return entries.computeIfAbsent(partition, _ -> new TreeMap<>(Arrays::compareUnsigned));
    }
}
