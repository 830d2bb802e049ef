package io.frontrow.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Decision records are numbered without a gap, and what is said to check a decision exists.
class DecisionRecordsTest {

    private static final Pattern CHECKED_BY = Pattern.compile("Checked by:\\**\\s*`([^`]+)`");

    private static final Pattern PATH = Pattern.compile("`([^`]+)`");

    @Test
    void numbersHaveNoGaps() throws IOException {
        List<Integer> numbers = records().stream()
                .map(record -> Integer.valueOf(record.getFileName().toString().substring(0, 4))).toList();
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }

    @Test
    void whatChecksADecisionExists() throws IOException {
        for (Path record : records()) {
            Matcher checkedBy = CHECKED_BY.matcher(Files.readString(record));
            assertTrue(checkedBy.find(), record + " does not say what checks it");
            var head = Files.readString(record).split("\n## ", 2)[0];
            PATH.matcher(head).results().map(path -> path.group(1)).forEach(path ->
                    assertTrue(Files.exists(Path.of(path)), record + " names " + path));
        }
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/adr"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
