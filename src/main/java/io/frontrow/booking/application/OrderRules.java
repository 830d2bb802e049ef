package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.BookSeats.Fault;
import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Selection;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventForSale.Section;
import io.frontrow.ticketing.EventForSale.Subsection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What an order must be like to make sense for its subsection.
final class OrderRules {
    private static final String IS_SEATED = "is required: the section has seats";

    private OrderRules() {}

    /// For an order whose section is not there, or has no such subsection, or has seats where the order wants general
    /// admission, or the other way round.
    static Outcome misplaced(SeatOrder order, Optional<Section> section) {
        if (section.isEmpty()) {
            return new Outcome.NoSuchPlace("Section " + order.section());
        }
        if (order.isGeneralAdmission()) {
            return new Outcome.Invalid(List.of(new Fault("subsection", IS_SEATED), new Fault("selection", IS_SEATED)));
        }
        return section.get().subsections().containsKey(EventForSale.GENERAL_ADMISSION)
                ? new Outcome.Invalid(List.of(new Fault("subsection", "does not belong to a section without seats: "
                        + "leave out subsection, selection and seats")))
                : new Outcome.NoSuchPlace("Subsection " + order.subsection());
    }

    /// Every fault; none when the order can be asked for.
    static List<Fault> faults(SeatOrder order, Subsection subsection, int maxSeatsPerBooking) {
        var faults = new ArrayList<Fault>();
        if (order.quantity() < 1 || order.quantity() > maxSeatsPerBooking) {
            faults.add(new Fault("quantity", "must be from 1 to " + maxSeatsPerBooking));
        }
        if (order.selection() == Selection.BEST_AVAILABLE) {
            if (!order.seats().isEmpty()) {
                faults.add(new Fault("seats", "are chosen only with selection manual"));
            }
        } else {
            checkSeats(order, subsection, faults);
        }
        return faults;
    }

    private static void checkSeats(SeatOrder order, Subsection subsection, List<Fault> faults) {
        var seats = order.seats();
        if (seats.size() != order.quantity()) {
            faults.add(new Fault("seats", "must be as many as the quantity, " + order.quantity()));
        }
        var seen = new HashSet<SeatPosition>();
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            if (!seat.isWithin(subsection.rows(), subsection.seatsPerRow())) {
                faults.add(new Fault("seats[" + i + "]", seat + " does not exist: there are " + subsection.rows()
                        + " rows of " + subsection.seatsPerRow() + " seats"));
            } else if (!seen.add(seat)) {
                faults.add(new Fault("seats[" + i + "]", seat + " is there twice"));
            }
        }
    }
}
