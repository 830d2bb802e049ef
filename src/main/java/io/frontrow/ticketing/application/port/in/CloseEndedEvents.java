package io.frontrow.ticketing.application.port.in;

/// Frees what the seat engine keeps of events that are over. What people see of them stays.
public interface CloseEndedEvents {

    /// Some of them, the longest over first. Call it again and again, on any node.
    void close();
}
