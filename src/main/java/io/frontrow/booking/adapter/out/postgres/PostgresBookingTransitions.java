package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.TicketCodes;
import io.frontrow.booking.domain.BookingStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// A conditional UPDATE decides, by the row's lock and PostgreSQL's clock; of a payment its own row first.
public final class PostgresBookingTransitions implements BookingTransitions {
    /// An UPDATE does not wait for a row that it would not take, such as one whose time is over while somebody else completes it:
    /// so whoever completes waits here first, and only then looks at the clock.
    private static final String LOCK = """
            SELECT id FROM booking.booking WHERE id = (SELECT booking_id FROM booking.payment WHERE id = ?) FOR UPDATE""";
    private static final String CAPTURE = """
            UPDATE booking.payment SET state = 'CAPTURED', decided_at = now()
            WHERE id = ? AND state IN ('STARTED', 'DECLINED') RETURNING booking_id""";
    private static final String COMPLETE = """
            UPDATE booking.booking SET status = 'COMPLETED', paid_at = now(), payment_id = ?
            WHERE id = ? AND status = 'PENDING_PAYMENT' AND pay_until > clock_timestamp() RETURNING id""";
    private static final String TOO_LATE = "UPDATE booking.payment SET state = 'REFUND_DUE' WHERE id = ?";
    private static final String CANCEL = """
            UPDATE booking.booking SET status = 'CANCELLED', ended_at = now()
            WHERE id = ? AND status = 'PENDING_PAYMENT' RETURNING id""";
    private static final String WITHDRAW = """
            INSERT INTO booking.booking (id, status, ended_at) VALUES (?, 'CANCELLED', now())
            ON CONFLICT (id) DO NOTHING RETURNING id""";
    private static final String EXPIRE = """
            UPDATE booking.booking SET status = 'EXPIRED', ended_at = now()
            WHERE id = ANY (ARRAY(SELECT id FROM booking.booking WHERE status = 'PENDING_PAYMENT' AND pay_until <= now()
                ORDER BY pay_until LIMIT ? FOR UPDATE SKIP LOCKED)) RETURNING id""";
    /// In the order in which they were asked for, the same on every node; each batch passes those that have ended. (In the order of
    /// their ids, PostgreSQL may look for them among the bookings of all events.)
    private static final String END_WITH_EVENT = """
            UPDATE booking.booking SET status = CASE status WHEN 'COMPLETED' THEN 'REFUNDED' ELSE 'CANCELLED' END,
                failure = 'EVENT_CANCELLED', ended_at = now()
            WHERE id = ANY (ARRAY(SELECT id FROM booking.booking WHERE event_id = ?
                AND status IN ('PENDING_PAYMENT', 'COMPLETED') ORDER BY requested_at, id LIMIT ? FOR UPDATE)) RETURNING id""";
    private static final String OWE_BACK = """
            UPDATE booking.payment SET state = 'REFUND_DUE' WHERE state = 'CAPTURED'
                AND id IN (SELECT payment_id FROM booking.booking WHERE id = ANY (?))""";
    private final Database database;
    private final TicketRows tickets;
    private final Runnable committed;

    /// `ticketIds` gives new ids, `codes` signs tickets; `committed` hears after each commit that there is something to send.
    public PostgresBookingTransitions(DataSource database, Supplier<UUID> ticketIds, TicketCodes codes, Runnable committed) {
        this.database = new Database(database);
        this.tickets = new TicketRows(ticketIds, codes);
        this.committed = committed;
    }

    @Override
    public Capture complete(UUID paymentId) {
        return announced(connection -> {
            Database.ids(connection, LOCK, paymentId);
            var captured = Database.ids(connection, CAPTURE, paymentId);
            return captured.isEmpty() ? Capture.UNCHANGED : complete(connection, paymentId, captured.getFirst());
        });
    }

    private Capture complete(Connection connection, UUID paymentId, UUID bookingId) throws SQLException {
        var completed = Database.ids(connection, COMPLETE, paymentId, bookingId);
        if (completed.isEmpty()) {
            Database.change(connection, TOO_LATE, paymentId);
            return Capture.REFUND_DUE;
        }
        var followUps = new FollowUps();
        for (var booking : BookingRows.decided(connection, completed)) {
            followUps.sell(booking.booking().id(), booking.subsection());
            followUps.tell(BookingChangeEvents.confirmed(booking, tickets.issue(connection, booking.booking())));
        }
        followUps.write(connection);
        return Capture.COMPLETED;
    }

    @Override
    public boolean cancel(UUID bookingId) {
        return !announced(connection -> {
            var cancelled = Database.ids(connection, CANCEL, bookingId);
            var followUps = new FollowUps();
            for (var booking : BookingRows.decided(connection, cancelled)) {
                followUps.release(booking.booking().id(), booking.subsection());
            }
            followUps.write(connection);
            return cancelled;
        }).isEmpty();
    }

    @Override
    public boolean withdraw(UUID bookingId) {
        return !database.ask(connection -> Database.ids(connection, WITHDRAW, bookingId)).isEmpty();
    }

    @Override
    public List<UUID> expire(int atMost) {
        return announced(connection -> {
            var expired = Database.ids(connection, EXPIRE, atMost);
            var followUps = new FollowUps();
            for (var booking : BookingRows.decided(connection, expired)) {
                followUps.release(booking.booking().id(), booking.subsection());
                followUps.tell(BookingChangeEvents.expired(booking));
            }
            followUps.write(connection);
            return expired;
        });
    }

    /// The seats themselves went with the event.
    @Override
    public List<UUID> endWithEvent(UUID eventId, int atMost) {
        return announced(connection -> {
            var ended = Database.ids(connection, END_WITH_EVENT, eventId, atMost);
            Database.change(connection, OWE_BACK, connection.createArrayOf("uuid", ended.toArray()));
            tellRefunds(connection, ended);
            return ended;
        });
    }

    private static void tellRefunds(Connection connection, List<UUID> ended) throws SQLException {
        var followUps = new FollowUps();
        for (var booking : BookingRows.decided(connection, ended)) {
            if (booking.booking().status() == BookingStatus.REFUNDED) {
                followUps.tell(BookingChangeEvents.refunded(booking));
            }
        }
        followUps.write(connection);
    }

    private <T> T announced(Database.Work<T> work) {
        T result = database.transact(work);
        committed.run();
        return result;
    }
}
