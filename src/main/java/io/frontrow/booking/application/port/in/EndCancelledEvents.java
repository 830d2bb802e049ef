package io.frontrow.booking.application.port.in;

/// Ends the bookings of events that were cancelled, once the seat log has taken the events down and no hold can follow.
/// May run on any number of nodes at once. Blocks.
public interface EndCancelledEvents {

    void end();
}
