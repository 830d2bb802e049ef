package io.frontrow.booking.application.port.in;

/// Ends the bookings whose time to pay is over. May run on any number of nodes at once: each booking expires once. Blocks.
public interface ExpireBookings {

    void expire();
}
