package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.BookingRequest;
import java.util.Optional;
import java.util.UUID;

/// How a request travels through the log.
public interface Memos {

    byte[] write(BookingRequest request);

    /// Empty when these bytes are no request.
    Optional<BookingRequest> read(UUID bookingId, byte[] memo);
}
