package io.frontrow.ticketing.domain;

import java.util.List;

/// An event in a list. `totals` are all zero while the seats do not stand.
public record EventSummary(Event event, List<SectionPrice> sections, SeatCounts totals) {

    public record SectionPrice(String name, long priceMinor) {}
}
