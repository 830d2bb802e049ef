package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ShowTicket;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.TicketCodes;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.Ticket;
import java.util.List;
import java.util.UUID;

/// A ticket is what its booking says of it.
public final class ShowTicketService implements ShowTicket {
    private final Bookings bookings;
    private final TicketCodes codes;

    public ShowTicketService(Bookings bookings, TicketCodes codes) {
        this.bookings = bookings;
        this.codes = codes;
    }

    @Override
    public Outcome toBuyer(UUID ticketId, UUID buyerId) {
        return bookings.ofTicket(ticketId).filter(booking -> booking.request().buyerId().equals(buyerId))
                .map(booking -> show(booking, ticketId)).orElseGet(Outcome.NoSuchTicket::new);
    }

    private static Outcome show(Booking.Known booking, UUID ticketId) {
        return switch (booking) {
            case Booking.Completed paid -> new Outcome.Found(paid, find(paid.tickets(), ticketId));
            case Booking.Refunded refunded -> new Outcome.Void(refunded, find(refunded.voidTickets(), ticketId));
            case Booking.AwaitingPayment _, Booking.Failed _, Booking.Cancelled _, Booking.Expired _ ->
                throw new IllegalStateException("tickets of " + booking.id() + ", which is " + booking.status());
        };
    }

    private static Ticket find(List<Ticket> tickets, UUID ticketId) {
        return tickets.stream().filter(ticket -> ticket.id().equals(ticketId)).findFirst().orElseThrow();
    }

    @Override
    public String publicKey() {
        return codes.publicKey();
    }
}
