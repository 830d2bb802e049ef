package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import java.util.List;

/// Availability and seat maps, as fast as they are answered; then orders for what is gone; then listeners of one event.
final class ReadsScenario implements Scenario {
    private static final int CONNECTIONS = 64;
    private static final int LISTENERS = 5_000;
    private static final double OPENING_SECONDS = 20;
    private static final int BUYERS = 1_000;

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public void run(Bench bench) {
        var hall = BenchHall.THOUSAND;
        var event = bench.open(hall);
        var path = "/api/v1/events/" + event;
        double seconds = bench.options.seconds(5, 2);
        var detail = bench.load("availability", LoadPlan.get(path, CONNECTIONS, 0, seconds));
        var map = bench.load("seat map", LoadPlan.get(path + "/sections/A/subsections/1/seats", CONNECTIONS, 0, seconds));
        bench.report.put("reads", "availabilityPerSecond", detail.acceptedPerSecond());
        bench.report.put("reads", "availabilityP99Millis", detail.good().p99Millis());
        bench.report.put("reads", "seatMapPerSecond", map.acceptedPerSecond());
        bench.report.put("reads", "seatMapP99Millis", map.good().p99Millis());
        listen(bench, hall, event);
        soldOut(bench, hall, event, seconds);
    }

    private static void listen(Bench bench, BenchHall hall, String event) {
        var orders = LoadPlan.book(event, hall.places(), 0).over(1).at(1).during(bench.options.seconds(10, 5))
                .after(OPENING_SECONDS);
        var heard = bench.load("listeners", List.of(
                LoadPlan.listen("/api/v1/events/" + event + "/stream", LISTENERS, OPENING_SECONDS + orders.seconds()), orders)).getFirst();
        bench.report.put("fanOut", "heardPerOrder", heard.good().count() / orders.seconds());
        bench.report.put("fanOut", heard.good());
    }

    private static void soldOut(Bench bench, BenchHall hall, String event, double seconds) {
        bench.sell("selling the rest", event, LoadPlan.book(event, hall.places(), 1_000).over(CONNECTIONS).atMost(BUYERS).during(30));
        var refused = bench.load("sold out", LoadPlan.book(event, hall.places(), 2_000).over(CONNECTIONS).during(seconds));
        bench.report.put("soldOut", "refusedPerSecond", refused.status(409) / refused.seconds());
        bench.report.put("soldOut", "p99Millis", refused.refused().p99Millis());
    }
}
