package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.TicketCodes;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.Ticket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Issues the tickets of a booking that is paid, in the transaction that decides it.
record TicketRows(Supplier<UUID> ids, TicketCodes codes) {
    private static final String INSERT =
            "INSERT INTO booking.ticket (id, place, position, code, booking_id) SELECT *, ? FROM unnest(?, ?, ?, ?)";

    List<Ticket> issue(Connection connection, Booking.Known booking) throws SQLException {
        var tickets = new ArrayList<Ticket>();
        for (int place = 1; place <= booking.request().quantity(); place++) {
            tickets.add(ticket(booking, place));
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, booking.id());
            insert.setArray(2, connection.createArrayOf("uuid", tickets.stream().map(Ticket::id).toArray()));
            insert.setArray(3, connection.createArrayOf("integer", tickets.stream().map(Ticket::place).toArray()));
            insert.setArray(4, connection.createArrayOf("text", tickets.stream().map(Ticket::position).toArray()));
            insert.setArray(5, connection.createArrayOf("text", tickets.stream().map(Ticket::code).toArray()));
            insert.executeUpdate();
        }
        return tickets;
    }

    private Ticket ticket(Booking.Known booking, int place) {
        var id = ids.get();
        var position = position(booking, place);
        return new Ticket(id, place, position, codes.sign(id, booking.request(), position));
    }

    private static String position(Booking.Known booking, int place) {
        return booking.request().isGeneralAdmission() ? "GA-" + place : booking.seats().get(place - 1).toString();
    }
}
