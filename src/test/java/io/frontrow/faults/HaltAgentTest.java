package io.frontrow.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.faults.HaltPoint.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltAgentTest {
    @TempDir
    private Path folder;

    @Test
    void haltsBeforeTheMethod() throws Exception {
        assertEquals("", saidUntilHalted(Moment.BEFORE));
    }

    @Test
    void haltsAfterTheMethodOnEveryWayOut() throws Exception {
        assertEquals("method\n", saidUntilHalted(Moment.AFTER));
    }

    /// Says what it does, and would end with 0.
    public static final class Program {
        private Program() {}

        public static void main(String... arguments) {
            method(arguments.length);
            System.out.println("after");
        }

        static int method(int number) {
            method("method");
            return number == 0 ? 1 : 2;
        }

        private static void method(String text) {
            System.out.println(text);
        }
    }

    private String saidUntilHalted(Moment moment) throws IOException, InterruptedException {
        var point = new HaltPoint(moment, Program.class.getName(), "method");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                AgentJar.option(folder, point),
                "-cp", Path.of("target", "test-classes").toString(), Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(true, process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(HaltAgent.EXIT_CODE, process.exitValue());
        return said;
    }
}
