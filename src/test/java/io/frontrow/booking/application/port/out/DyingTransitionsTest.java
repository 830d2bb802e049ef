package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.CODES;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.domain.Answer;
import io.frontrow.faults.MortalDatabase;
import io.frontrow.seatinventory.LogPosition;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// The process dies between any two lines of a transition: nothing happened, or all of it, and doing it again is enough.
class DyingTransitionsTest {
    private static final BookingDatabase DATABASE = BookingDatabase.create("dying_transitions");
    private static final UUID ID = new UUID(1, 1);
    private static final UUID PAYMENT = new UUID(2, 1);
    private static final String STATE = """
            SELECT booking.status || ' ' || payment.state || ' tickets=' || (SELECT count(*) FROM booking.ticket)
                || ' outbox=' || (SELECT count(*) FROM booking.outbox)
            FROM booking.booking JOIN booking.payment ON payment.booking_id = booking.id""";
    private static final String UNPAID = "PENDING_PAYMENT STARTED tickets=0 outbox=0";

    @Test
    void whilePaying() {
        dieAnywhere(this::unpaid, transitions -> transitions.complete(PAYMENT), UNPAID,
                "COMPLETED CAPTURED tickets=2 outbox=2");
    }

    @Test
    void whilePayingTooLate() {
        dieAnywhere(() -> {
            unpaid();
            DATABASE.execute("UPDATE booking.booking SET pay_until = now()");
        }, transitions -> transitions.complete(PAYMENT), UNPAID, "PENDING_PAYMENT REFUND_DUE tickets=0 outbox=0");
    }

    @Test
    void whileCancelling() {
        dieAnywhere(this::unpaid, transitions -> transitions.cancel(ID), UNPAID, "CANCELLED STARTED tickets=0 outbox=1");
    }

    @Test
    void whileExpiring() {
        dieAnywhere(() -> {
            unpaid();
            DATABASE.execute("UPDATE booking.booking SET pay_until = now()");
        }, transitions -> transitions.expire(10), UNPAID, "EXPIRED STARTED tickets=0 outbox=2");
    }

    @Test
    void whileRefundingForACancelledEvent() {
        dieAnywhere(() -> {
            unpaid();
            transitions(DATABASE.dataSource()).complete(PAYMENT);
        }, transitions -> transitions.endWithEvent(EVENT, 10), "COMPLETED CAPTURED tickets=2 outbox=2",
                "REFUNDED REFUND_DUE tickets=2 outbox=3");
    }

    /// A hold that finds its booking withdrawn.
    @Test
    void whileApplyingAHold() {
        var held = List.<Answer>of(new Answer.Held(request(ID), BLOCK, positions("1-1", "1-2")));
        var later = new LogPosition(0, 1, 1);
        var state = "SELECT status || ' ' || coalesce(section, '?') || ' outbox=' || (SELECT count(*) FROM booking.outbox)"
                + " || ' at=' || (SELECT count(*) FROM booking.result_position) FROM booking.booking";
        int deaths = MortalDatabase.dieEverywhere(DATABASE.dataSource(), () -> {
            DATABASE.empty();
            transitions(DATABASE.dataSource()).withdraw(ID);
        }, database -> bookings(database).save(held, 0, LogPosition.START, later), () -> {
            var after = DATABASE.ask(state).getFirst();
            assertTrue(List.of("CANCELLED ? outbox=0 at=0", "CANCELLED A outbox=1 at=1").contains(after), after);
            bookings(DATABASE.dataSource()).save(held, 0, LogPosition.START, later);
            assertEquals("CANCELLED A outbox=1 at=1", DATABASE.ask(state).getFirst());
        });
        assertTrue(deaths > 10, "died only " + deaths + " times");
    }

    private void unpaid() {
        DATABASE.empty();
        assertTrue(bookings(DATABASE.dataSource()).save(List.of(new Answer.Held(request(ID), BLOCK,
                positions("1-1", "1-2"))), 0, LogPosition.START, new LogPosition(0, 1, 1)));
        DATABASE.execute("INSERT INTO booking.payment (id, booking_id, amount_minor, currency, state) VALUES ('" + PAYMENT
                + "', '" + ID + "', 560000, 'TWD', 'STARTED')");
    }

    private static void dieAnywhere(Runnable prepare, Consumer<BookingTransitions> deed, String before, String after) {
        int deaths = MortalDatabase.dieEverywhere(DATABASE.dataSource(), prepare,
                database -> deed.accept(transitions(database)), () -> {
                    var state = DATABASE.ask(STATE).getFirst();
                    assertTrue(List.of(before, after).contains(state), state);
                    deed.accept(transitions(DATABASE.dataSource()));
                    assertEquals(after, DATABASE.ask(STATE).getFirst());
                });
        assertTrue(deaths > 10, "died only " + deaths + " times");
        assertEquals(after, DATABASE.ask(STATE).getFirst());
    }

    private static BookingTransitions transitions(DataSource database) {
        return new PostgresBookingTransitions(database, UUID::randomUUID, CODES, () -> { });
    }

    private static Bookings bookings(DataSource database) {
        return new PostgresBookings(database, 3, saved -> { });
    }
}
