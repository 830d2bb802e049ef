package io.frontrow.ticketing.domain;

import io.frontrow.ticketing.domain.EventPlan.BlockPlan;
import io.frontrow.ticketing.domain.EventPlan.SectionPlan;
import io.frontrow.ticketing.domain.EventPlan.SubsectionsPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Plans to begin with.
public final class Plans {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Plans() {}

    public static EventPlan sound() {
        return seated(2, 5, counted("A", 280_000, 2));
    }

    public static EventPlan faulty() {
        return seated(0, 5, counted("A", 280_000, 2));
    }

    static EventPlan seated(Integer rows, Integer cols, SectionPlan... sections) {
        return plan(NOW.plus(Duration.ofDays(30)), null, null, rows, cols, Arrays.asList(sections));
    }

    static EventPlan at(Instant startsAt, Instant endsAt, Instant saleStartsAt) {
        return plan(startsAt, endsAt, saleStartsAt, 1, 1, List.of(counted("A", 1, 1)));
    }

    static SectionPlan counted(String name, long price, int count) {
        return new SectionPlan(name, price, new SubsectionsPlan.Counted(count), null);
    }

    static SectionPlan listed(String name, long price, BlockPlan... blocks) {
        return new SectionPlan(name, price, new SubsectionsPlan.Listed(List.of(blocks)), null);
    }

    static BlockPlan block(int number, int rows, int seatsPerRow) {
        return new BlockPlan(number, rows, seatsPerRow);
    }

    private static EventPlan plan(Instant startsAt, Instant endsAt, Instant saleStartsAt, Integer rows, Integer cols,
            List<SectionPlan> sections) {
        return new EventPlan("Spring Concert", "Strings\nand brass", "City Hall", null, null, "TWD", startsAt, endsAt,
                saleStartsAt, null, null, rows, cols, sections);
    }
}
