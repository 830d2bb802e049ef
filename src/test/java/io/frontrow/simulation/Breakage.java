package io.frontrow.simulation;

import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.platform.outbox.Outbox.Carrier;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.ticketing.application.port.out.SeatRecords;

/// Where a process can be broken on purpose. This one breaks nothing.
class Breakage {
    static final Breakage NONE = new Breakage();

    Bookings bookings(Bookings real, Node node) {
        return real;
    }

    BookingTransitions transitions(BookingTransitions real, Node node) {
        return real;
    }

    PaymentLedger ledger(PaymentLedger real, Node node) {
        return real;
    }

    Payments payments(Payments real, Node node) {
        return real;
    }

    BookingIds ids(BookingIds real, Node node) {
        return real;
    }

    /// How buyers' orders go into the log.
    SeatCommands orders(SeatCommands real, Node node) {
        return real;
    }

    /// How decisions of the database go into the log.
    Carrier carrier(Carrier real, Node node) {
        return real;
    }

    DecideSeats decider(DecideSeats real, Node node) {
        return real;
    }

    SeatRecords records(SeatRecords real, Node node) {
        return real;
    }

    /// Where a command is sent.
    int partition(int right, byte[] command) {
        return right;
    }
}
