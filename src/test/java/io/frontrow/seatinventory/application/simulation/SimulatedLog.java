package io.frontrow.seatinventory.application.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One partition of the two topics, and what is still on its way to the second.
final class SimulatedLog {
    final List<byte[]> commands = new ArrayList<>();
    final List<byte[]> results = new ArrayList<>();
    private final List<List<byte[]>> underWay = new ArrayList<>();

    /// Where the first of them stands now.
    long append(List<byte[]> batch) {
        results.addAll(batch);
        return results.size() - batch.size();
    }

    /// It will arrive some time, whatever has become of its sender.
    void delay(List<byte[]> batch) {
        underWay.add(batch);
    }

    /// False when nothing was under way.
    boolean arrive(Random random) {
        if (underWay.isEmpty()) {
            return false;
        }
        append(underWay.remove(random.nextInt(underWay.size())));
        return true;
    }
}
