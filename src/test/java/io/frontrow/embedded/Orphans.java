package io.frontrow.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Processes that outlived the JVM that started them. A process is ours only if a `*.pid` file of the folder
/// names it *and* its command line mentions the folder, because process ids are used again.
record Orphans(Path folder) {
    private static final int PID_FILE_DEPTH = 2;
    private static final long GRACE_SECONDS = 5;

    /// Ends every orphan, applications before the servers that they use, and deletes the pid files.
    void end() throws IOException {
        for (var file : pidFiles()) {
            process(file).filter(this::isOurs).ifPresent(Orphans::end);
            Files.deleteIfExists(file);
        }
    }

    private List<Path> pidFiles() throws IOException {
        try (var files = Files.walk(folder, PID_FILE_DEPTH)) {
            return files.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        var first = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,9}") ? ProcessHandle.of(Long.parseLong(first)) : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        var line = info.command().orElse("") + " " + String.join(" ", info.arguments().orElse(new String[0]));
        return line.contains(folder.toString());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
