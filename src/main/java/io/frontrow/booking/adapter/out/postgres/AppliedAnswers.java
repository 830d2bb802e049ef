package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.adapter.out.postgres.AnswerColumns.Row;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Writes a batch of answers. Seats that were taken for a booking which by now cannot have them are given back: it was
/// cancelled, or failed, before its hold was heard of, or it is one too many.
record AppliedAnswers(UnpaidLimit limit) {
    private static final Set<BookingStatus> WITH_SEATS = EnumSet.of(BookingStatus.PENDING_PAYMENT, BookingStatus.COMPLETED);
    private static final String STATES = "SELECT id, status FROM booking.booking WHERE id = ANY (?)";

    /// What was really answered, and the bookings that were not there before.
    record Written(List<Answer> answers, List<Booking> bookings) {
        static final Written NOTHING = new Written(List.of(), List.of());
    }

    Written write(Connection connection, List<Answer> decided) throws SQLException {
        var firsts = new LinkedHashMap<UUID, Answer>();
        decided.forEach(answer -> firsts.merge(answer.bookingId(), answer, AppliedAnswers::first));
        var answers = limit.apply(connection, List.copyOf(firsts.values()));
        var rows = new AnswerColumns(answers).insert(connection);
        giveBack(connection, answers, rows);
        return new Written(answers, bookings(answers, rows));
    }

    /// Of the rows, those that were withdrawn before were there.
    private static List<Booking> bookings(List<Answer> answers, Map<UUID, Row> rows) {
        var bookings = new ArrayList<Booking>(answers.size());
        for (var answer : answers) {
            var row = rows.get(answer.bookingId());
            if (row != null && row.status() != BookingStatus.CANCELLED) {
                bookings.add(answer.booking(row.reference(), row.payUntil()));
            }
        }
        return bookings;
    }

    /// The first answer stands. Only that seats are held by now must not be forgotten.
    private static Answer first(Answer first, Answer again) {
        var heldIn = first.heldIn().or(again::heldIn);
        return switch (first) {
            case Answer.Held held -> held;
            case Answer.Refused refused -> new Answer.Refused(refused.request(), refused.reason(), heldIn);
            case Answer.Unreadable unreadable -> new Answer.Unreadable(unreadable.bookingId(), heldIn);
        };
    }

    /// @param rows those that were written just now
    private static void giveBack(Connection connection, List<Answer> answers, Map<UUID, Row> rows) throws SQLException {
        var holding = answers.stream().filter(answer -> answer.heldIn().isPresent()).toList();
        var others = holding.stream().filter(answer -> !rows.containsKey(answer.bookingId())).toList();
        var states = others.isEmpty() ? Map.<UUID, BookingStatus>of() : states(connection, others);
        var followUps = new FollowUps();
        for (var answer : holding) {
            var row = rows.get(answer.bookingId());
            if (!WITH_SEATS.contains(row == null ? states.get(answer.bookingId()) : row.status())) {
                followUps.release(answer.bookingId(), answer.heldIn().orElseThrow());
            }
        }
        followUps.write(connection);
    }

    /// Their rows were locked by the insert.
    private static Map<UUID, BookingStatus> states(Connection connection, List<Answer> answers) throws SQLException {
        try (var select = connection.prepareStatement(STATES)) {
            select.setArray(1, connection.createArrayOf("uuid", answers.stream().map(Answer::bookingId).toArray()));
            return BookingRows.states(select);
        }
    }
}
