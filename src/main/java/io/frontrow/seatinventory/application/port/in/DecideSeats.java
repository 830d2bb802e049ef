package io.frontrow.seatinventory.application.port.in;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import java.util.List;

/// The one writer of one partition. Not thread-safe: one thread calls it, in this order after every take-over:
/// `takeOver`, `fold` for every result from `position().nextResult()` to the log's end, then again and again
/// `decide`, send, `acknowledged`.
public interface DecideSeats {

    /// Forgets what is in memory and starts from the checkpoint, or from nothing.
    void takeOver();

    /// What has been accepted; commands are to be read from `lastSource + 1`, results from `nextResult`.
    LogPosition position();

    /// Looks at the next result of the log: accepts it, or skips it and says why.
    Verdict fold(long resultOffset, byte[] result);

    /// Decides the commands, ascending by offset and without a hole, one result for each in the same order.
    List<Decided> decide(List<Received> commands);

    /// Compares where the log put the results of the last `decide` with where they belong. On true they are accepted and
    /// may be checkpointed; on false somebody else writes too, or a send failed: nothing may be decided before the next
    /// `takeOver`.
    boolean acknowledged(long[] resultOffsets);

    /// Saves what was accepted since the last save, state and position together.
    void checkpoint();

    record Received(long offset, byte[] command) {}

    /// `undecodable`: the command belongs into the dead-letter topic.
    record Decided(byte[] result, boolean undecodable) {}
}
