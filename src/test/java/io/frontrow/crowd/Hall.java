package io.frontrow.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// The hall that the crowd empties: ten sections of ten subsections of two rows of five seats.
public final class Hall {
    public static final int SUBSECTIONS = 100;
    public static final int SEATS_PER_SUBSECTION = 10;
    public static final int SEATS = SUBSECTIONS * SEATS_PER_SUBSECTION;
    /// Of every seat, in minor units.
    static final long PRICE = 100_000;
    /// Long enough to pay in on a busy machine, short enough to wait for those who walk away.
    static final int HOLD_SECONDS = 20;
    private static final int SECTIONS = 10;
    private static final int SUBSECTIONS_PER_SECTION = SUBSECTIONS / SECTIONS;

    private Hall() {}

    /// One subsection as the API names it.
    public record Place(String section, int subsection) {}

    /// All subsections; buyer k goes for number k mod 100.
    public static List<Place> places() {
        return IntStream.range(0, SUBSECTIONS)
                .mapToObj(i -> new Place("" + (char) ('A' + i / SUBSECTIONS_PER_SECTION), 1 + i % SUBSECTIONS_PER_SECTION))
                .toList();
    }

    /// As many seats as a crowd of this size can buy, each buyer one in the own subsection.
    public static int sellable(int buyers) {
        return Math.min(buyers, SEATS);
    }

    static JsonNode asEvent(String name) {
        var event = ApiCall.json()
                .put("name", name)
                .put("description", "A thousand seats for a crowd.")
                .put("venue", "Frontrow Club")
                .put("currency", "TWD")
                .put("startsAt", Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString())
                .put("holdSeconds", HOLD_SECONDS)
                .put("rows", 2)
                .put("cols", 5);
        var sections = event.putArray("sections");
        for (int i = 0; i < SECTIONS; i++) {
            sections.addObject().put("name", "" + (char) ('A' + i)).put("price", PRICE).put("subsections", SUBSECTIONS_PER_SECTION);
        }
        return event;
    }
}
