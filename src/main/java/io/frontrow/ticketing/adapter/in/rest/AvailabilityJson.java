package io.frontrow.ticketing.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontrow.ticketing.domain.EventBoard;
import io.frontrow.ticketing.domain.EventDetail.SectionSeats;
import io.frontrow.ticketing.domain.EventDetail.SubsectionSeats;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// What a listener's event looks like now, where it looks different: the new counts, not differences, so that hearing it
/// twice does no harm.
@RegisterForReflection
public record AvailabilityJson(String status, List<SectionJson> sections, TotalsJson totals) {

    /// A section with general admission has counts of its own.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionJson(String name, Long available, Long reserved, Long sold, Long blocked,
            List<SubsectionJson> subsections) {}

    public record SubsectionJson(int number, long available, long reserved, long sold, long blocked) {}

    static AvailabilityJson of(EventBoard board, List<SectionSeats> changed) {
        return new AvailabilityJson(board.status().name(), changed.stream().map(AvailabilityJson::section).toList(),
                TotalsJson.of(board.detail().totals(), board.detail().event().facts().seatCount()));
    }

    private static SectionJson section(SectionSeats section) {
        var first = section.subsections().getFirst();
        if (first.subsection().isGeneralAdmission()) {
            var counts = first.counts();
            return new SectionJson(section.name(), counts.available(), counts.reserved(), counts.sold(), counts.blocked(),
                    List.of());
        }
        return new SectionJson(section.name(), null, null, null, null,
                section.subsections().stream().map(AvailabilityJson::subsection).toList());
    }

    private static SubsectionJson subsection(SubsectionSeats seats) {
        var counts = seats.counts();
        return new SubsectionJson(seats.subsection().number(), counts.available(), counts.reserved(), counts.sold(),
                counts.blocked());
    }
}
