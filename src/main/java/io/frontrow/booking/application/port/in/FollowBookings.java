package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.Booking;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Tells listeners the state of a booking, first as it is, then each time that it changes, from whichever node.
/// The state always comes from the database, so that a hint may be lost, doubled or wrong.
public interface FollowBookings {

    /// Empty when this node has as many listeners as it can bear. The first state comes soon, on another thread.
    Optional<Following> follow(UUID bookingId, Listener listener);

    /// A hint, from this node or another: something may have changed. Never blocks.
    void changed(Collection<UUID> bookingIds);

    /// Looks at everything that is followed, in case a hint was lost. Blocks for the reads.
    void refresh();

    int followed();

    /// Called by one thread at a time, and must not block. Empty: still being processed.
    interface Listener {
        void onState(Optional<Booking> booking);
    }

    /// Ends it; more than once does no harm.
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
