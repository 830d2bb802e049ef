package io.frontrow.seatinventory.adapter.out.rocksdb;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.StateEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/// Checkpoints in one RocksDB per process. A save is one write batch, so it is there whole or not at all; it
/// is not forced to the disk, because an older checkpoint is as good as a newer one, only slower to take over
/// from. One thread uses it.
public final class RocksDbCheckpoints implements Checkpoints, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RocksDbCheckpoints.class);

    private final CheckpointFolder folder;
    private final RocksDB database;
    private final WriteOptions notForced = new WriteOptions().setSync(false);
    private final ReadOptions onePass = new ReadOptions().setVerifyChecksums(true).setFillCache(false);

    private RocksDbCheckpoints(CheckpointFolder folder, RocksDB database) {
        this.folder = folder;
        this.database = database;
    }

    /// Opens what is in the data folder, or begins with nothing.
    ///
    /// @throws IllegalStateException when another process uses the folder
    public static RocksDbCheckpoints open(Path dataDir) {
        var folder = CheckpointFolder.claim(dataDir);
        try {
            folder.loadLibrary();
            return new RocksDbCheckpoints(folder, CheckpointDatabase.open(folder));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// @throws CheckpointUnreadable when it is damaged, or `restore` cannot make sense of it; it is gone
    ///     then, and the next load finds nothing
    @Override
    public LogPosition load(int partition, Consumer<StateEntry> restore) {
        var keys = new CheckpointKeys(partition);
        try {
            var position = database.get(onePass, keys.position());
            if (position == null) {
                return LogPosition.START;
            }
            restoreEntries(keys, restore);
            return CheckpointKeys.position(position);
        } catch (RocksDBException | RuntimeException e) {
            forget(keys);
            throw new CheckpointUnreadable(partition, e);
        }
    }

    @Override
    public void save(int partition, LogPosition position, List<StateEntry> changed) {
        var keys = new CheckpointKeys(partition);
        try (var batch = new WriteBatch()) {
            batch.put(keys.position(), CheckpointKeys.bytes(position));
            for (var entry : changed) {
                if (entry.value() == null) {
                    batch.delete(keys.entry(entry.key()));
                } else {
                    batch.put(keys.entry(entry.key()), entry.value());
                }
            }
            database.write(notForced, batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("the checkpoint of partition " + partition
                    + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        notForced.close();
        onePass.close();
        database.close();
        folder.close();
    }

    private void restoreEntries(CheckpointKeys keys, Consumer<StateEntry> restore) throws RocksDBException {
        try (var entries = database.newIterator(onePass)) {
            for (entries.seek(keys.firstEntry()); entries.isValid(); entries.next()) {
                var key = entries.key();
                if (!keys.isEntry(key)) {
                    return;
                }
                restore.accept(new StateEntry(CheckpointKeys.entryKey(key), entries.value()));
            }
            entries.status();
        }
    }

    private void forget(CheckpointKeys keys) {
        try {
            database.deleteRange(notForced, keys.position(), keys.end());
        } catch (RocksDBException e) {
            LOG.error("a damaged checkpoint cannot even be deleted", e);
        }
    }

    /// The checkpoint of a partition was damaged and has been deleted. Load again: the partition is rebuilt
    /// from Kafka.
    public static final class CheckpointUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CheckpointUnreadable(int partition, Throwable cause) {
            super("the checkpoint of partition " + partition + " was unreadable and is deleted", cause);
        }
    }
}
