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
import java.util.UUID;

/// What other systems hear of seats, on the topic `ticketing.changes`: gathers what a batch has changed, and adds it at the end,
/// all subsections of an event in one message, or in as many as Kafka's limit wants. A subsection and its version are told
/// once, so those of a message's first subsection are its id.
final class SeatChangeMessages {
    private static final String TYPE = "seat.status.changed";
    /// Of a message, in seats: each is about ten bytes, and a megabyte is Kafka's limit.
    private static final int MOST = 50_000;
    /// What a subsection takes beside its seats, with the longest name.
    private static final int WITHOUT_SEATS = 50;
    private final Connection connection;
    private final Map<UUID, List<Line>> lines = new LinkedHashMap<>();

    /// Where a subsection is, as people say it; `seatsPerRow` is of no use for general admission, whose number is 0.
    record Place(String section, int number, int seatsPerRow) {}

    /// @param version the subsection's, after the change
    record Change(SubsectionKey subsection, Place place, long version, Instant time, SeatCounts counts) {}

    private record Line(Change change, Map<Integer, SeatStatus> seats) {
        int size() {
            return WITHOUT_SEATS + seats.size();
        }
    }

    SeatChangeMessages(Connection connection) {
        this.connection = connection;
    }

    /// The new statuses by the index of the seat; none for general admission.
    void add(Change change, Map<Integer, SeatStatus> seats) {
        lines.computeIfAbsent(change.subsection().eventId(), _ -> new ArrayList<>()).add(new Line(change, seats));
    }

    void write() throws SQLException {
        PostgresOutbox.add(connection, "ticketing", messages());
    }

    List<OutboxMessage> messages() {
        return lines.values().stream().flatMap(ofEvent -> parts(ofEvent).stream()).map(SeatChangeMessages::message).toList();
    }

    private static List<List<Line>> parts(List<Line> lines) {
        var parts = new ArrayList<List<Line>>();
        int size = MOST;
        for (var line : lines) {
            size += line.size();
            if (size > MOST) {
                parts.add(new ArrayList<>());
                size = line.size();
            }
            parts.getLast().add(line);
        }
        return parts;
    }

    private static OutboxMessage message(List<Line> lines) {
        var first = lines.getFirst().change();
        var eventId = first.subsection().eventId();
        var id = eventId + "/" + first.subsection().index() + "/" + first.version();
        var data = new LinkedHashMap<String, Object>();
        data.put("eventId", eventId.toString());
        data.put("subsections", lines.stream().map(line -> subsection(line.change(), line.seats())).toList());
        var event = new CloudEvent(id, EventChangeMessages.SOURCE, TYPE, eventId.toString(), first.time(), data);
        return new OutboxMessage(eventId, EventChangeMessages.TOPIC, event.toJson());
    }

    private static Map<String, Object> subsection(Change change, Map<Integer, SeatStatus> seats) {
        var place = change.place();
        var counts = change.counts();
        var data = new LinkedHashMap<String, Object>();
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
