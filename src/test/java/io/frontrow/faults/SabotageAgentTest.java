package io.frontrow.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SabotageAgentTest {
    private static final String TYPE = Program.class.getName();

    @TempDir
    private Path folder;

    @Test
    void changesAText() throws Exception {
        assertEquals("SELECT 1; BEFORE; 7; [8]; nine; true; said", said(Sabotage.text(TYPE, "query", " WHERE true", ""), 0));
    }

    @Test
    void readsAnotherField() throws Exception {
        assertEquals("SELECT 1 WHERE true; AFTER; 7; [8]; nine; true; said", said(Sabotage.field(TYPE, "moment", "BEFORE", "AFTER"), 0));
    }

    @Test
    void losesAnAnswer() throws Exception {
        assertEquals("SELECT 1 WHERE true; BEFORE; null; [8]; nine; true; said", said(Sabotage.lostAnswer(TYPE, "later", "SabotageAgentTest$Program.seven"), 0));
    }

    @Test
    void skipsAMethod() throws Exception {
        assertEquals("SELECT 1 WHERE true; BEFORE; 7; []; nine; true; said", said(Sabotage.skipped(TYPE, "list"), 0));
    }

    @Test
    void losesAnAnswerThatIsNoList() throws Exception {
        assertEquals("SELECT 1 WHERE true; BEFORE; 7; [8]; null; true; said", said(Sabotage.lostAnswer(TYPE, "main",
                "SabotageAgentTest$Program.text"), 0));
    }

    @Test
    void skipsAQuestionAndAnOrder() throws Exception {
        assertEquals("SELECT 1 WHERE true; BEFORE; 7; [8]; nine; false; said", said(Sabotage.skipped(TYPE, "truth"), 0));
        assertEquals("SELECT 1 WHERE true; BEFORE; 7; [8]; nine; true", said(Sabotage.skipped(TYPE, "say"), 0));
    }

    @Test
    void skipsAMethodAtOddTimes() throws Exception {
        var said = new HashSet<String>();
        Eventually.happens(Duration.ofMinutes(1), () -> {
            said.add(said(Sabotage.skippedByTheClock(TYPE, "truth"), 0));
            return said.size() == 2;
        });
        var start = "SELECT 1 WHERE true; BEFORE; 7; [8]; nine; ";
        assertEquals(Set.of(start + "true; said", start + "false; said"), said);
    }

    @Test
    void haltsWhenThereIsNothingToBreak() throws Exception {
        assertEquals("", said(Sabotage.text(TYPE, "query", "no such text", ""), SabotageAgent.NOTHING_TO_BREAK));
    }

    /// Says what its methods answer.
    public static final class Program {
        private Program() {}

        public static void main(String... arguments) {
            System.out.print(query() + "; " + moment() + "; " + later().toCompletableFuture().join() + "; " + list(8) + "; " + text() + "; "
                    + truth());
            say("; said");
        }

        private static String text() {
            return "nine";
        }

        private static boolean truth() {
            return true;
        }

        private static void say(String words) {
            System.out.print(words);
        }

        private static String query() {
            return "SELECT 1 WHERE true";
        }

        private static HaltPoint.Moment moment() {
            return HaltPoint.Moment.BEFORE;
        }

        private static CompletionStage<Integer> later() {
            return seven().thenApply(number -> number);
        }

        private static CompletableFuture<Integer> seven() {
            return CompletableFuture.completedFuture(7);
        }

        private static List<Integer> list(int number) {
            return List.of(number);
        }
    }

    private String said(Sabotage sabotage, int exitCode) throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                AgentJar.option(folder, sabotage), "-cp", Path.of("target", "test-classes").toString(), TYPE)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(true, process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(exitCode, process.exitValue());
        return said;
    }
}
