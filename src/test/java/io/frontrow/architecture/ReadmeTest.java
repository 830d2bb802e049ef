package io.frontrow.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The README stays short, and its walk through the five files stays one that a stranger can read.
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern SOURCE = Pattern.compile("src/main/java/[\\w/]+\\.java");

    @Test
    void fiveShortFilesTellWhatHappensWhenABuyerBooksASeat() throws IOException {
        List<String> walk = SOURCE.matcher(Files.readString(README)).results().map(MatchResult::group).limit(5).toList();
        assertEquals(List.of("BookingResource", "BookSeatsService", "DecideSeatsService", "SeatEngine",
                "ApplySeatDecisionsService"), walk.stream().map(ReadmeTest::name).toList());
        long lines = 0;
        for (String file : walk) {
            lines += Files.readAllLines(Path.of(file)).size();
        }
        assertTrue(lines < 400, "the five files have " + lines + " lines");
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertTrue(Files.readAllLines(README).size() < 150);
    }

    private static String name(String file) {
        return Path.of(file).getFileName().toString().replace(".java", "");
    }
}
