package io.frontrow.torture;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What can happen to a process from outside.
final class Signals {
    private Signals() {}

    /// It ends here and now.
    static void kill(ProcessHandle process) {
        send("KILL", process);
    }

    /// It stands still, with its connections open, as in a long pause of a virtual machine.
    static void freeze(ProcessHandle process) {
        send("STOP", process);
    }

    /// It goes on as if nothing had happened.
    static void wake(ProcessHandle process) {
        send("CONT", process);
    }

    /// A process that has just ended is no error.
    private static void send(String signal, ProcessHandle process) {
        try {
            int code = new ProcessBuilder("kill", "-" + signal, "" + process.pid())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (code != 0 && process.isAlive()) {
                throw new IllegalStateException("no " + signal + " to " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
