package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.domain.SeatCounts;

/// The counts of a whole event. `total` is the size of the hall, also while its seats do not stand.
public record TotalsJson(long available, long reserved, long sold, long blocked, long total) {

    static TotalsJson of(SeatCounts counts, int total) {
        return new TotalsJson(counts.available(), counts.reserved(), counts.sold(), counts.blocked(), total);
    }
}
