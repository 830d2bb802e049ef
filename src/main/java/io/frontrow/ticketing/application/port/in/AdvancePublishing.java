package io.frontrow.ticketing.application.port.in;

/// Moves everything that is being published or taken down one step on. Called again and again, on any node,
/// and safe to die at any line: what was begun is leased and comes back.
public interface AdvancePublishing {

    /// Blocks for as long as the command log needs to confirm, a few seconds at most. Ends early when the log
    /// does not.
    void advance();
}
