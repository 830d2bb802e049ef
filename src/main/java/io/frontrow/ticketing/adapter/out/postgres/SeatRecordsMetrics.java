package io.frontrow.ticketing.adapter.out.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// What is counted while decisions are recorded, see `docs/metrics.md`.
record SeatRecordsMetrics(Counter guardHits, Counter claims, Counter setAside, Counter published,
        Counter failed) {

    static SeatRecordsMetrics in(MeterRegistry registry) {
        return new SeatRecordsMetrics(registry.counter("frontrow.ticketing.seat.guard.hits"),
                registry.counter("frontrow.ticketing.seat.claims"),
                registry.counter("frontrow.ticketing.results.set.aside"),
                registry.counter("frontrow.ticketing.publications", "outcome", "published"),
                registry.counter("frontrow.ticketing.publications", "outcome", "refused"));
    }
}
