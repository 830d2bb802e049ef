package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.BookingRequest;
import java.util.UUID;

/// What a ticket shows at the gate, so that somebody without a network can tell that it was issued here. Thread-safe, asks
/// nobody, and gives the same code for the same ticket on every node.
public interface TicketCodes {

    /// In letters, digits, `-` and `_`. `position` is the ticket's, such as `3-12` or `GA-1`.
    String sign(UUID ticketId, BookingRequest request, String position);

    /// With which codes are verified; a PEM text.
    String publicKey();
}
