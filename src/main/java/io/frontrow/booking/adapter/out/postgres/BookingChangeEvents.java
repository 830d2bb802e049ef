package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Ticket;
import io.frontrow.platform.outbox.CloudEvent;
import io.frontrow.platform.outbox.OutboxMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What other systems hear of bookings, on the topic `booking.changes`. Each type happens at most once to a booking, so both
/// together are the event's id. Nothing about a person but ids.
final class BookingChangeEvents {
    static final String TOPIC = "booking.changes";
    private static final String SOURCE = "/frontrow/booking";

    private BookingChangeEvents() {}

    static OutboxMessage confirmed(DecidedBooking decided, List<Ticket> tickets) {
        var data = data(decided);
        data.put("paidAt", decided.changedAt().toString());
        data.put("tickets", tickets.stream().map(ticket -> Map.of("id", ticket.id().toString(),
                "position", ticket.position())).toList());
        return message("booking.confirmed", decided, data);
    }

    static OutboxMessage refunded(DecidedBooking decided) {
        return message("booking.refunded", decided, data(decided));
    }

    static OutboxMessage expired(DecidedBooking decided) {
        return message("reservation.expired", decided, data(decided));
    }

    private static OutboxMessage message(String type, DecidedBooking decided, Map<String, Object> data) {
        var id = decided.booking().id();
        var event = new CloudEvent(id + "/" + type, SOURCE, type, id.toString(), decided.changedAt(), data);
        return new OutboxMessage(id, TOPIC, event.toJson());
    }

    private static Map<String, Object> data(DecidedBooking decided) {
        var booking = decided.booking();
        var request = booking.request();
        var data = new LinkedHashMap<String, Object>();
        data.put("bookingId", booking.id().toString());
        data.put("reference", booking.reference().text());
        data.put("status", booking.status().name());
        data.put("eventId", request.eventId().toString());
        data.put("buyerId", request.buyerId().toString());
        data.put("section", request.section());
        if (!request.isGeneralAdmission()) {
            data.put("subsection", request.subsection());
        }
        data.put("quantity", request.quantity());
        data.put("seats", booking.seats().stream().map(SeatPosition::toString).toList());
        data.put("total", Map.of("amount", request.total().amountMinor(), "currency", request.total().currency()));
        return data;
    }
}
