package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.platform.outbox.CloudEvent;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.platform.postgres.PostgresOutbox;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatPosition;
import io.frontrow.ticketing.domain.SeatStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What other systems hear of seats, on the topic `ticketing.changes`: gathers one message for each subsection that a batch
/// has changed, and adds them at the end. A subsection and its version together are the message's id.
final class SeatChangeMessages {
    private static final String TYPE = "seat.status.changed";
    private final Connection connection;
    private final List<OutboxMessage> messages = new ArrayList<>();

    /// Where a subsection is, as people say it; `seatsPerRow` is of no use for general admission, whose number is 0.
    record Place(String section, int number, int seatsPerRow) {}

    /// @param version the subsection's, after the change
    record Change(SubsectionKey subsection, Place place, long version, Instant time, SeatCounts counts) {}

    SeatChangeMessages(Connection connection) {
        this.connection = connection;
    }

    /// The new statuses by the index of the seat; none for general admission.
    void add(Change change, Map<Integer, SeatStatus> seats) {
        var eventId = change.subsection().eventId();
        var id = eventId + "/" + change.subsection().index() + "/" + change.version();
        var event = new CloudEvent(id, EventChangeMessages.SOURCE, TYPE, eventId.toString(), change.time(), data(change, seats));
        messages.add(new OutboxMessage(eventId, EventChangeMessages.TOPIC, event.toJson()));
    }

    void write() throws SQLException {
        PostgresOutbox.add(connection, "ticketing", messages);
    }

    private static Map<String, Object> data(Change change, Map<Integer, SeatStatus> seats) {
        var place = change.place();
        var counts = change.counts();
        var data = new LinkedHashMap<String, Object>();
        data.put("eventId", change.subsection().eventId().toString());
        data.put("section", place.section());
        if (place.number() > 0) {
            data.put("subsection", place.number());
            data.put("seats", positions(seats, place.seatsPerRow()));
        }
        data.put("version", change.version());
        data.put("available", counts.available());
        data.put("reserved", counts.reserved());
        data.put("sold", counts.sold());
        data.put("blocked", counts.blocked());
        return data;
    }

    private static Map<String, List<String>> positions(Map<Integer, SeatStatus> seats, int seatsPerRow) {
        var positions = new TreeMap<String, List<String>>();
        new TreeMap<>(seats).forEach((index, status) -> positions.computeIfAbsent(status.name(), _ -> new ArrayList<>())
                .add(new SeatPosition(index / seatsPerRow + 1, index % seatsPerRow + 1).toString()));
        return positions;
    }
}
