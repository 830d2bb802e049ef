package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import java.util.List;
import java.util.stream.IntStream;

/// Sells out halls of 50,000 seats and one of 1,000,000, four seats a booking, and compares what a booking costs.
final class SellOutScenario implements Scenario {
    private static final int SEATS_PER_BOOKING = 4;
    private static final int SMALL_HALLS = 4;
    private static final double LIMIT_SECONDS = 240;
    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "sellout";
    }

    /// The small halls before and after the big one, so that a machine that gets slower is seen.
    @Override
    public void run(Bench bench) {
        var before = IntStream.range(0, SMALL_HALLS / 2).mapToObj(_ -> sellOut(bench, BenchHall.FIFTY_THOUSAND)).toList();
        var million = sellOut(bench, bench.options.isShort() ? BenchHall.HALF_MILLION : BenchHall.MILLION);
        var after = IntStream.range(0, SMALL_HALLS / 2).mapToObj(_ -> sellOut(bench, BenchHall.FIFTY_THOUSAND)).toList();
        double small = (cpu(before) + cpu(after)) / 2;
        double smallSeconds = (seconds(before) + seconds(after)) / 2;
        bench.report.put("costRatioMillionTo50k", cpuPerBooking(million) / small);
        bench.report.put("sellOut", "cpuMicrosPerBooking50k", small * 1e6);
        bench.report.put("sellOut", "cpuMicrosPerBookingMillion", cpuPerBooking(million) * 1e6);
        bench.report.put("sellOut", "wallRatioMillionTo50k", million.settledSeconds() / million.accepted() / smallSeconds);
        bench.report.put("sellOut", "millionSeconds", million.settledSeconds());
        bench.report.put("sellOut", "millionSeatsSold", million.audit().seats());
    }

    private static double cpu(List<Sold> sold) {
        return sold.stream().mapToDouble(SellOutScenario::cpuPerBooking).average().orElseThrow();
    }

    private static double seconds(List<Sold> sold) {
        return sold.stream().mapToDouble(one -> one.settledSeconds() / one.accepted()).average().orElseThrow();
    }

    private static double cpuPerBooking(Sold sold) {
        return sold.used().total() / sold.accepted();
    }

    private static Sold sellOut(Bench bench, BenchHall hall) {
        var event = bench.open(hall);
        int bookings = hall.seats() / SEATS_PER_BOOKING;
        return bench.sell("sell-out of " + hall.seats(), event, LoadPlan.book(event, hall.places(), 0).seats(SEATS_PER_BOOKING)
                .over(CONNECTIONS).atMost(bookings).during(LIMIT_SECONDS));
    }
}
