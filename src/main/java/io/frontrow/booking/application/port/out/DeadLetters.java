package io.frontrow.booking.application.port.out;

import java.util.UUID;

/// Where that goes which cannot be handled.
public interface DeadLetters {

    /// Returns when the letter is safe; throws in an outage. May keep a letter twice.
    void add(DeadLetter letter);

    record DeadLetter(int partition, UUID bookingId, String error, byte[] content) {}
}
