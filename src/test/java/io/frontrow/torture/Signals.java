package io.frontrow.torture;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What can happen to a process from outside.
final class Signals {
    private Signals() {}

    /// It ends here and now.
    static void kill(Process process) {
        send("KILL", process);
    }

    /// It stands still, with its connections open, as in a long pause of a virtual machine.
    static void freeze(Process process) {
        send("STOP", process);
    }

    /// It goes on as if nothing had happened.
    static void wake(Process process) {
        send("CONT", process);
    }

    private static void send(String signal, Process process) {
        try {
            int code = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).inheritIO().start().waitFor();
            if (code != 0) {
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
