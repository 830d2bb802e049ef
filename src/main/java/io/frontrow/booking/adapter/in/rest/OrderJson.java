package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Selection;
import io.frontrow.platform.web.Faults;
import io.frontrow.seatinventory.SeatChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The body of `POST /api/v1/bookings`. General admission has no subsection, no selection and no seats.
public record OrderJson(UUID eventId, String section, Integer subsection, Integer quantity, String selection,
        List<String> seats) {
    private static final int MAX_SECTION_LENGTH = 200;
    private static final String BEST_AVAILABLE = "best_available";
    private static final String MANUAL = "manual";

    /// Only what can be seen without knowing the event.
    ///
    /// @throws io.frontrow.platform.web.ProblemException a 400 with every fault
    SeatOrder toOrder(Faults faults) {
        faults.present(eventId, "eventId");
        faults.text(section, "section", MAX_SECTION_LENGTH);
        faults.inRange(quantity, "quantity", 1, SeatChoice.MAX_SEATS_PER_HOLD);
        if (subsection == null && selection == null && seats == null) {
            faults.throwIfAny();
            return SeatOrder.generalAdmission(eventId, section, quantity);
        }
        return toSeatedOrder(faults);
    }

    private SeatOrder toSeatedOrder(Faults faults) {
        faults.inRange(subsection, "subsection", 1, Integer.MAX_VALUE);
        if (faults.present(selection, "selection")) {
            faults.require(selection.equals(BEST_AVAILABLE) || selection.equals(MANUAL), "selection",
                    "must be " + BEST_AVAILABLE + " or " + MANUAL);
        }
        var positions = positions(faults);
        faults.throwIfAny();
        return new SeatOrder(eventId, section, subsection, quantity,
                selection.equals(MANUAL) ? Selection.MANUAL : Selection.BEST_AVAILABLE, positions);
    }

    private List<SeatPosition> positions(Faults faults) {
        var positions = new ArrayList<SeatPosition>();
        if (seats != null && faults.require(seats.size() <= SeatChoice.MAX_SEATS_PER_HOLD, "seats",
                "must be at most " + SeatChoice.MAX_SEATS_PER_HOLD)) {
            for (int i = 0; i < seats.size(); i++) {
                var position = SeatPosition.parse(seats.get(i));
                faults.require(position.isPresent(), "seats[" + i + "]", "must be row-seat, both from 1, such as 3-12");
                position.ifPresent(positions::add);
            }
        }
        return positions;
    }
}
