package io.frontrow.ticketing.domain;

import io.frontrow.ticketing.domain.Seating.Subsection;
import java.util.List;

/// An event with the availability of each subsection.
public record EventDetail(Event event, List<SectionSeats> sections) {

    public record SectionSeats(String name, long priceMinor, List<SubsectionSeats> subsections) {}

    /// `counts` are all zero while the seats do not stand.
    public record SubsectionSeats(Subsection subsection, SeatCounts counts) {}

    public SeatCounts totals() {
        return sections.stream().flatMap(section -> section.subsections().stream())
                .map(SubsectionSeats::counts).reduce(SeatCounts.NONE, SeatCounts::plus);
    }
}
