package io.frontrow.booking.application.fake;

import io.frontrow.booking.application.port.out.TicketCodes;
import io.frontrow.booking.domain.BookingRequest;
import java.util.UUID;

/// Codes that anybody could make.
final class ReadableCodes implements TicketCodes {

    @Override
    public String sign(UUID ticketId, BookingRequest request, String position) {
        return ticketId + "-" + request.section() + "-" + position;
    }

    @Override
    public String publicKey() {
        return "none";
    }
}
