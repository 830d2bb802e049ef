package io.frontrow.ticketing.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontrow.ticketing.domain.EventDetail.SectionSeats;
import io.frontrow.ticketing.domain.EventDetail.SubsectionSeats;
import io.frontrow.ticketing.domain.EventSummary.SectionPrice;
import java.util.List;

/// A section with its price; `subsections` is left out in lists of events. A section with general admission has a capacity
/// and counts of its own, and no subsection.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionJson(String name, MoneyJson price, Integer capacity, Long available, Long reserved, Long sold,
        Long blocked, List<SubsectionJson> subsections) {

    /// All counts are 0 while the seats do not stand.
    public record SubsectionJson(int number, int rows, int seatsPerRow, long available, long reserved, long sold,
            long blocked) {

        static SubsectionJson of(SubsectionSeats seats) {
            var subsection = seats.subsection();
            var counts = seats.counts();
            return new SubsectionJson(subsection.number(), subsection.rows(), subsection.seatsPerRow(), counts.available(),
                    counts.reserved(), counts.sold(), counts.blocked());
        }
    }

    static SectionJson of(SectionSeats section, String currency) {
        var price = new MoneyJson(section.priceMinor(), currency);
        var first = section.subsections().getFirst();
        if (first.subsection().isGeneralAdmission()) {
            var counts = first.counts();
            return new SectionJson(section.name(), price, first.subsection().seats(), counts.available(), counts.reserved(),
                    counts.sold(), counts.blocked(), List.of());
        }
        return seated(section.name(), price, section.subsections().stream().map(SubsectionJson::of).toList());
    }

    static SectionJson of(SectionPrice section, String currency) {
        return seated(section.name(), new MoneyJson(section.priceMinor(), currency), null);
    }

    private static SectionJson seated(String name, MoneyJson price, List<SubsectionJson> subsections) {
        return new SectionJson(name, price, null, null, null, null, null, subsections);
    }
}
