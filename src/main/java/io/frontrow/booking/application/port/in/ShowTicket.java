package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.Ticket;
import java.util.UUID;

/// Shows a ticket to its buyer.
public interface ShowTicket {

    /// Blocks for one read.
    Outcome toBuyer(UUID ticketId, UUID buyerId);

    /// With which the codes of all tickets are verified; a PEM text. Asks nobody.
    String publicKey();

    sealed interface Outcome {

        record Found(Booking.Completed booking, Ticket ticket) implements Outcome {}

        /// Its booking was refunded.
        record Void(Booking.Refunded booking, Ticket ticket) implements Outcome {}

        /// There is none, or it is somebody else's; the asker is not told which.
        record NoSuchTicket() implements Outcome {}
    }
}
