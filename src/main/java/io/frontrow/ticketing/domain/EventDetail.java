package io.frontrow.ticketing.domain;

import io.frontrow.ticketing.domain.Seating.Subsection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An event with the availability of each subsection.
public record EventDetail(Event event, List<SectionSeats> sections) {

    public record SectionSeats(String name, long priceMinor, List<SubsectionSeats> subsections) {}

    /// `counts` are all zero while the seats do not stand.
    public record SubsectionSeats(Subsection subsection, SeatCounts counts) {}

    public SeatCounts totals() {
        return sections.stream().flatMap(section -> section.subsections().stream())
                .map(SubsectionSeats::counts).reduce(SeatCounts.NONE, SeatCounts::plus);
    }

    /// What was never public is there for its seller only.
    public boolean isVisibleTo(Optional<UUID> viewer) {
        return event.isPublic() || viewer.equals(Optional.of(event.facts().sellerId()));
    }

    /// Whether nothing differs but the state and the counts.
    public boolean describesTheSameAs(EventDetail other) {
        return event.facts().equals(other.event.facts()) && prices().equals(other.prices());
    }

    private List<Long> prices() {
        return sections.stream().map(SectionSeats::priceMinor).toList();
    }
}
