package io.frontrow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/// A folder that one living JVM owns: the lock dies with the JVM, so a folder that can be claimed has no
/// living owner, and every process that a `*.pid` file in it names is an orphan.
public final class ServerFolder implements AutoCloseable {
    private static final String LOCK_NAME = "owner.lock";

    private final Path path;
    private final FileChannel lock;

    private ServerFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Claims the folder, created if need be, and ends the orphans of its last owner. Empty when its owner
    /// lives.
    public static Optional<ServerFolder> claim(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve(LOCK_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            new Orphans(folder).end();
            return Optional.of(new ServerFolder(folder, channel));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot claim " + folder, e);
        }
    }

    public Path path() {
        return path;
    }

    /// Deletes everything in the folder but the lock.
    public void wipe() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path) && !file.equals(path.resolve(LOCK_NAME))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + path, e);
        }
    }

    /// Gives the folder back, and ends whatever its owner left running.
    @Override
    public void close() {
        try {
            new Orphans(path).end();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
