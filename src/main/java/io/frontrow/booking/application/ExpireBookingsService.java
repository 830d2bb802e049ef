package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ExpireBookings;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingTransitions;
import java.util.List;
import java.util.UUID;

/// A batch at a time, until nothing is due.
public final class ExpireBookingsService implements ExpireBookings {
    private static final int BATCH = 500;
    private final BookingTransitions transitions;
    private final BookingChanges changes;

    public ExpireBookingsService(BookingTransitions transitions, BookingChanges changes) {
        this.transitions = transitions;
        this.changes = changes;
    }

    @Override
    public void expire() {
        List<UUID> expired;
        do {
            expired = transitions.expire(BATCH);
            if (!expired.isEmpty()) {
                changes.announce(expired);
            }
        } while (expired.size() == BATCH);
    }
}
