package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.domain.SeatMap;
import java.util.List;
import java.util.stream.IntStream;

/// Every seat of a subsection, row by row.
public record SeatMapJson(String section, int number, List<SeatJson> seats) {

    /// `row` and `number` count from 1; `position` is both, as in `3-12`.
    public record SeatJson(String position, int row, int number, MoneyJson price, String status) {}

    static SeatMapJson of(SeatMap map) {
        var price = MoneyJson.of(map.price());
        int seatsPerRow = map.subsection().seatsPerRow();
        var seats = IntStream.range(0, map.subsection().seats()).mapToObj(seat -> {
            int row = seat / seatsPerRow + 1;
            int number = seat % seatsPerRow + 1;
            return new SeatJson(row + "-" + number, row, number, price, map.statuses().at(seat).name());
        }).toList();
        return new SeatMapJson(map.section(), map.subsection().number(), seats);
    }
}
