package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import java.util.List;

/// Availability and maps of 500 seats, as fast as they are answered; then orders for what is gone; then listeners of one event.
final class ReadsScenario implements Scenario {
    private static final int CONNECTIONS = 64;
    private static final int LISTENERS = 5_000;
    private static final double OPENING_SECONDS = 20;
    /// So few that each change is heard before the next one.
    private static final double ORDERS_PER_SECOND = 0.5;
    private static final int BUYERS = 1_000;

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public void run(Bench bench) {
        var path = "/api/v1/events/" + bench.open(BenchHall.FIFTY_THOUSAND);
        double seconds = bench.options.seconds(5, 2);
        var detail = bench.load("availability", LoadPlan.get(path, CONNECTIONS, 0, seconds));
        var map = bench.load("seat map", LoadPlan.get(path + "/sections/A/subsections/1/seats", CONNECTIONS, 0, seconds));
        bench.report.put("reads", "availabilityPerSecond", detail.acceptedPerSecond());
        bench.report.put("reads", "availabilityP99Millis", detail.good().p99Millis());
        bench.report.put("reads", "seatMapPerSecond", map.acceptedPerSecond());
        bench.report.put("reads", "seatMapP99Millis", map.good().p99Millis());
        soldOut(bench, seconds);
        listen(bench);
    }

    private static void listen(Bench bench) {
        var hall = BenchHall.THOUSAND;
        var event = bench.open(hall);
        var orders = LoadPlan.book(event, hall.places(), 0).over(1).at(ORDERS_PER_SECOND).during(bench.options.seconds(20, 10))
                .after(OPENING_SECONDS);
        var loads = bench.load("listeners", List.of(
                LoadPlan.listen("/api/v1/events/" + event + "/stream", LISTENERS, OPENING_SECONDS + orders.seconds()), orders));
        var heard = loads.getFirst().good();
        if (heard.count() < LISTENERS) {
            throw new IllegalStateException("of %,d listeners only %,d heard of any order".formatted(LISTENERS, heard.count()));
        }
        bench.report.put("fanOut", "heardPerOrder", 1.0 * heard.count() / loads.getLast().accepted());
        bench.report.put("fanOut", heard);
    }

    private static void soldOut(Bench bench, double seconds) {
        var hall = BenchHall.THOUSAND;
        var event = bench.open(hall);
        bench.sell("selling all", event, LoadPlan.book(event, hall.places(), 0).over(CONNECTIONS).atMost(BUYERS).during(30));
        var refused = bench.sell("sold out", event, LoadPlan.book(event, hall.places(), BUYERS).over(CONNECTIONS).during(seconds)).load();
        bench.report.put("soldOut", "refusedPerSecond", refused.status(409) / refused.seconds());
        bench.report.put("soldOut", "p99Millis", refused.refused().p99Millis());
    }
}
