package io.frontrow.seatinventory.application.port.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.domain.StateEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the engine relies on.
public abstract class CheckpointsContract {
    private static final LogPosition FIRST = new LogPosition(41, -7, 50);
    private static final LogPosition SECOND = new LogPosition(99, Long.MIN_VALUE, 123);

    protected abstract Checkpoints checkpoints();

    @Test
    void nothingIsTheStart() {
        assertEquals(LogPosition.START, checkpoints()
                .load(3, entry -> { throw new AssertionError("nothing was saved"); }));
    }

    @Test
    void whatWasSavedComesBackWithItsPosition() {
        checkpoints().save(3, FIRST, List.of(entry("a", "1"), entry("b", "2")));

        assertEquals(Map.of("a", "1", "b", "2"), loaded(3, FIRST));
    }

    @Test
    void aLaterSaveChangesAddsAndRemoves() {
        checkpoints().save(3, FIRST, List.of(entry("a", "1"), entry("b", "2"), entry("", "no key")));
        checkpoints().save(3, SECOND, List.of(entry("a", "3"), removal("b"), removal("never there"),
                entry("c", "")));

        assertEquals(Map.of("a", "3", "c", "", "", "no key"), loaded(3, SECOND));
    }

    @Test
    void thePositionMovesAlone() {
        checkpoints().save(3, FIRST, List.of(entry("a", "1")));
        checkpoints().save(3, SECOND, List.of());

        assertEquals(Map.of("a", "1"), loaded(3, SECOND));
    }

    @Test
    void partitionsDoNotSeeEachOther() {
        checkpoints().save(0, FIRST, List.of(entry("a", "zero")));
        checkpoints().save(1, SECOND, List.of(entry("a", "one")));
        checkpoints().save(256, SECOND, List.of(entry("a", "many")));

        assertEquals(Map.of("a", "zero"), loaded(0, FIRST));
        assertEquals(Map.of("a", "one"), loaded(1, SECOND));
        assertEquals(Map.of("a", "many"), loaded(256, SECOND));
        assertEquals(LogPosition.START, checkpoints().load(2, _ -> {}));
    }

    @Test
    void entriesComeBackInTheOrderOfTheirKeys() {
        checkpoints().save(3, FIRST, List.of(new StateEntry(new byte[] {(byte) 0x80}, new byte[0]),
                new StateEntry(new byte[] {1, 2}, new byte[0]), new StateEntry(new byte[] {1}, new byte[0])));

        var keys = new ArrayList<String>();
        checkpoints().load(3, entry -> keys.add(HexFormat.of().formatHex(entry.key())));
        assertEquals(List.of("01", "0102", "80"), keys);
    }

    protected final Map<String, String> loaded(int partition, LogPosition expected) {
        var found = new TreeMap<String, String>();
        assertEquals(expected, checkpoints()
                .load(partition, entry -> found.put(text(entry.key()), text(entry.value()))));
        return found;
    }

    protected static StateEntry entry(String key, String value) {
        return new StateEntry(key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static StateEntry removal(String key) {
        return new StateEntry(key.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
