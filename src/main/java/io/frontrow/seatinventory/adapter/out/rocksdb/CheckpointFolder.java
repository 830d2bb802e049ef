package io.frontrow.seatinventory.adapter.out.rocksdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.RocksDB;

/// The place of the checkpoints in this process' data folder. One living process owns it; the lock dies with
/// the process.
final class CheckpointFolder implements AutoCloseable {
    private final Path home;
    private final FileChannel lock;

    private CheckpointFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /// @throws IllegalStateException when another process lives here
    static CheckpointFolder claim(Path dataDir) {
        var home = dataDir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve("seats.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new IllegalStateException("Another process uses " + home
                        + ". Give each process its own folder (frontrow.data-dir), or stop the other one.");
            }
            return new CheckpointFolder(home, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + home + " (frontrow.data-dir)", e);
        }
    }

    Path database() {
        return home.resolve("seats");
    }

    /// Unpacks RocksDB's library here: left to itself it leaves 17 MB in the temporary folder with every
    /// killed process.
    void loadLibrary() {
        try {
            var folder = Files.createDirectories(home.resolve("native"));
            NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
            RocksDB.loadLibrary();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack RocksDB's library in " + home, e);
        }
    }

    /// Puts the database out of the way, where the last such one was, and says where it is now.
    Path moveAside() {
        var aside = home.resolve("seats.unreadable");
        try {
            delete(aside);
            return Files.move(database(), aside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + database() + " to " + aside
                    + "; delete it by hand", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
