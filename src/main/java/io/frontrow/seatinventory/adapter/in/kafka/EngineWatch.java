package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Decided;
import java.util.List;

/// Sees what the loop does, on the loop's thread, once per batch or more seldom; must not block.
public interface EngineWatch {

    /// Why the memory of a partition was dropped.
    enum Cause {
        /// Another process owns it now, or it went unowned for a while.
        MOVED,
        /// The log did not put the results where they belong: somebody else writes too.
        OTHER_WRITER,
        /// Kafka did not confirm the results.
        SEND_FAILED,
        /// Kafka or the local disk failed while results were read, or the engine did.
        FAILED,
        /// The topics do not fit the checkpoint.
        REFUSED
    }

    /// So many results that were read back had this verdict.
    default void folded(Verdict verdict, int results) {}

    /// A batch of one partition is decided and acknowledged.
    default void decided(List<Decided> batch) {}

    /// A partition's commands can be decided from now on; `nanos` is how long its results were read.
    default void tookOver(long nanos) {}

    default void dropped(Cause cause) {}

    /// A checkpoint was written.
    default void saved(long nanos) {}

    /// The loop's clients were thrown away and made anew.
    default void restarted() {}
}
