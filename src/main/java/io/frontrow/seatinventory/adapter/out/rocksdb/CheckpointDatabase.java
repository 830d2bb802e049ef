package io.frontrow.seatinventory.adapter.out.rocksdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/// Opens the database of a folder; one that cannot be read, or that another version wrote, is put aside for
/// an empty one.
final class CheckpointDatabase {
    private static final Logger LOG = Logger.getLogger(CheckpointDatabase.class);
    /// Behind the keys of every partition.
    private static final byte[] FORMAT_KEY = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    /// To be raised with every change of what is written, the engine's state entries included.
    private static final byte[] FORMAT = "frontrow seats 1".getBytes(StandardCharsets.US_ASCII);
    private static final long WRITE_BUFFER_BYTES = 16L << 20;
    private static final long LOG_BYTES = 64L << 20;
    private static final int INFO_LOGS = 2;

    private CheckpointDatabase() {}

    static RocksDB open(CheckpointFolder folder) {
        try {
            return opened(folder);
        } catch (RocksDBException | ForeignFormat e) {
            LOG.warnf("The checkpoints in %s cannot be read (%s); they are now in %s. Kafka rebuilds the seats.",
                    folder.database(), e.getMessage(), folder.moveAside());
        }
        try {
            return opened(folder);
        } catch (RocksDBException | ForeignFormat e) {
            throw new IllegalStateException("no RocksDB can be made in " + folder.database(), e);
        }
    }

    private static RocksDB opened(CheckpointFolder folder) throws RocksDBException, ForeignFormat {
        try (var options = options()) {
            var database = RocksDB.open(options, folder.database().toString());
            try {
                checkFormat(database);
                return database;
            } catch (RocksDBException | ForeignFormat e) {
                database.close();
                throw e;
            }
        }
    }

    private static Options options() {
        return new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setMaxTotalWalSize(LOG_BYTES)
                .setStatsDumpPeriodSec(0)
                .setKeepLogFileNum(INFO_LOGS)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL);
    }

    private static void checkFormat(RocksDB database) throws RocksDBException, ForeignFormat {
        if (Arrays.equals(FORMAT, database.get(FORMAT_KEY))) {
            return;
        }
        try (var any = database.newIterator()) {
            any.seekToFirst();
            if (any.isValid()) {
                throw new ForeignFormat();
            }
            any.status();
        }
        database.put(FORMAT_KEY, FORMAT);
    }

    private static final class ForeignFormat extends Exception {
        private static final long serialVersionUID = 1L;

        ForeignFormat() {
            super("written by another version");
        }
    }
}
