package io.frontrow.seatinventory.adapter.out.rocksdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.adapter.out.rocksdb.RocksDbCheckpoints.CheckpointUnreadable;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.application.port.out.CheckpointsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class RocksDbCheckpointsTest extends CheckpointsContract {
    private static final LogPosition POSITION = new LogPosition(7, 8, 9);
    @TempDir
    private Path dataDir;
    private RocksDbCheckpoints checkpoints;

    @BeforeEach
    void open() {
        checkpoints = RocksDbCheckpoints.open(dataDir);
    }

    @AfterEach
    void close() {
        checkpoints.close();
    }

    @Override
    protected Checkpoints checkpoints() {
        return checkpoints;
    }

    @Test
    void outlivesTheProcess() {
        checkpoints.save(11, POSITION, List.of(entry("a", "1")));
        checkpoints.close();
        open();

        assertEquals(Map.of("a", "1"), loaded(11, POSITION));
    }

    @Test
    void aFolderIsUsedByOneProcess() {
        var refusal = assertThrows(IllegalStateException.class, () -> RocksDbCheckpoints.open(dataDir));
        assertTrue(refusal.getMessage().contains("frontrow.data-dir"), refusal.getMessage());
    }

    @Test
    void aDamagedDatabaseIsPutAside() throws IOException {
        checkpoints.save(1, POSITION, List.of(entry("a", "1")));
        checkpoints.close();
        Files.writeString(dataDir.resolve("seats").resolve("CURRENT"), "nonsense");
        open();

        assertEquals(LogPosition.START, checkpoints.load(1, _ -> {}));
        assertTrue(Files.exists(dataDir.resolve("seats.unreadable")));
    }

    @Test
    void aDatabaseOfAnotherVersionIsPutAside() throws RocksDBException {
        checkpoints.close();
        try (var foreign = RocksDB.open(dataDir.resolve("seats").toString())) {
            foreign.put(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, "frontrow seats 0".getBytes());
        }
        open();

        checkpoints.save(1, POSITION, List.of());
        assertEquals(Map.of(), loaded(1, POSITION));
        assertTrue(Files.exists(dataDir.resolve("seats.unreadable")));
    }

    @Test
    void whatTheEngineCannotRestoreIsDeletedAndOnlyThat() {
        checkpoints.save(1, POSITION, List.of(entry("a", "1")));
        checkpoints.save(2, POSITION, List.of(entry("a", "2")));

        assertThrows(CheckpointUnreadable.class,
                () -> checkpoints.load(1, _ -> { throw new IllegalArgumentException(); }));
        assertEquals(LogPosition.START,
                checkpoints.load(1, _ -> { throw new AssertionError("still there"); }));
        assertEquals(Map.of("a", "2"), loaded(2, POSITION));
    }

    @Test
    void theLibraryIsUnpackedIntoTheDataFolderIfItIsUnpackedAtAll() {
        assertTrue(Files.isDirectory(dataDir.resolve("native")));
    }
}
