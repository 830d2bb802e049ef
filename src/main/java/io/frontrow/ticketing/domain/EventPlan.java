package io.frontrow.ticketing.domain;

import java.time.Instant;
import java.util.List;

/// An event as its seller describes it, not yet looked at: whatever is missing is null. `rows` and `cols` are
/// the grid of every subsection of a section that only counts its subsections.
public record EventPlan(String name, String description, String venue, String city, String category, String currency,
        Instant startsAt, Instant endsAt, Instant saleStartsAt, Integer holdSeconds, Integer maxSeatsPerBooking,
        Integer rows, Integer cols, List<SectionPlan> sections) {

    /// `price` is in minor units of the event's currency; `capacity` stands for general admission.
    public record SectionPlan(String name, Long price, SubsectionsPlan subsections, Integer capacity) {}

    public sealed interface SubsectionsPlan {

        /// Subsections numbered 1 to `count`, each with the plan's grid.
        record Counted(int count) implements SubsectionsPlan {}

        record Listed(List<BlockPlan> blocks) implements SubsectionsPlan {}
    }

    public record BlockPlan(Integer number, Integer rows, Integer seatsPerRow) {}
}
