package io.frontrow.simulation;

import io.frontrow.booking.application.port.out.RememberedIds;
import io.frontrow.booking.domain.Booking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The ids of keyed bookings in the order of their numbers.
final class DecidedIds implements RememberedIds {
    private static final int VERSION_OF_KEYED_IDS = 8;
    private final Premises premises;

    DecidedIds(Premises premises) {
        this.premises = premises;
    }

    @Override
    public Batch next(Duration age, int atMost) {
        var all = premises.bookings.all();
        List<Due> due = new ArrayList<>();
        int upTo = premises.forgotten;
        while (upTo < all.size() && premises.bookings.decidedAt(all.get(upTo).id()).isBefore(premises.now().minus(age))) {
            var booking = all.get(upTo++);
            if (booking instanceof Booking.Known known && booking.id().version() == VERSION_OF_KEYED_IDS) {
                var request = known.request();
                due.add(new Due(booking.id(), request.eventId(), request.section(), request.subsection()));
            }
        }
        return new Batch(upTo, upTo == premises.forgotten, due);
    }

    @Override
    public void forgotten(Batch batch) {
        premises.forgotten = (int) Math.max(premises.forgotten, batch.upTo());
    }
}
