package io.frontrow.bench;

import io.frontrow.bench.load.LoadResult;
import java.util.List;

/// What became of a sale.
///
/// @param accepted orders answered 202
/// @param settledAtEnd of them in PostgreSQL when the load ended
/// @param settledSeconds from the start until all of them were
/// @param drainSeconds from the load's end until then
/// @param drained whether all of them were, in the end
/// @param used by all processes, until then
record Sold(List<LoadResult> loads, SaleAudit audit, long accepted, long settledAtEnd, double settledSeconds,
        double drainSeconds, boolean drained, Cpu used) {

    LoadResult load() {
        return loads.getFirst();
    }

    double settledPerSecond() {
        return accepted / settledSeconds;
    }
}
