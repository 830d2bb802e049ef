package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.domain.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGStatement;

/// How many bookings of one event a buyer may have that wait for their payment. Processes apply their holds at the same
/// time, so whoever counts first takes a lock for each buyer and event until the end of the transaction, always in the same
/// order; there are only a few hundred such locks, because PostgreSQL's memory for locks is small.
record UnpaidLimit(int most) {
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(20301, stripe) FROM (SELECT DISTINCT
                (hashtextextended(buyer::text || event::text, 0) & 255)::integer AS stripe
            FROM unnest(?, ?) AS asked (buyer, event) ORDER BY stripe) AS stripes""";
    /// One look into `booking_of_buyer` for each buyer and event, by an expression that is in no other index.
    private static final String COUNT = """
            SELECT buyer, event, (SELECT count(*) FILTER (WHERE pay_until > now()) FROM booking.booking
                WHERE buyer_id = buyer AND CASE WHEN status = 'PENDING_PAYMENT' THEN event_id END = event)
            FROM unnest(?, ?) AS asked (buyer, event)""";

    private static final String THERE = "SELECT id FROM booking.booking WHERE id = ANY (?)";

    private record BuyerAndEvent(UUID buyerId, UUID eventId) {
        static BuyerAndEvent of(Answer.Held held) {
            return new BuyerAndEvent(held.request().buyerId(), held.request().eventId());
        }
    }

    /// The same answers in the same order, but those that are too many are refused. What has a row already counts as what it
    /// is: withdrawn bookings not at all.
    List<Answer> apply(Connection connection, List<Answer> answers) throws SQLException {
        var held = answers.stream().filter(Answer.Held.class::isInstance).map(Answer.Held.class::cast).toList();
        if (held.isEmpty()) {
            return answers;
        }
        var counts = countUnderLock(connection, held);
        var withThese = new HashMap<>(counts);
        held.forEach(hold -> withThese.merge(BuyerAndEvent.of(hold), 1, Integer::sum));
        if (withThese.values().stream().allMatch(count -> count <= most)) {
            return answers;
        }
        var there = Set.copyOf(Database.ids(connection, THERE,
                connection.createArrayOf("uuid", held.stream().map(Answer::bookingId).toArray())));
        var within = new ArrayList<Answer>(answers.size());
        for (var answer : answers) {
            within.add(answer instanceof Answer.Held hold && !there.contains(hold.bookingId())
                    && counts.merge(BuyerAndEvent.of(hold), 1, Integer::sum) > most ? hold.surplus() : answer);
        }
        return within;
    }

    private static Map<BuyerAndEvent, Integer> countUnderLock(Connection connection, List<Answer.Held> held)
            throws SQLException {
        var asked = held.stream().map(BuyerAndEvent::of).distinct().toList();
        var buyers = connection.createArrayOf("uuid", asked.stream().map(BuyerAndEvent::buyerId).toArray());
        var events = connection.createArrayOf("uuid", asked.stream().map(BuyerAndEvent::eventId).toArray());
        var counts = new HashMap<BuyerAndEvent, Integer>();
        // One message of two statements, each with a snapshot of its own (read committed): the second sees what was committed until the
        // first had its locks.
        try (var lockAndCount = connection.prepareStatement(LOCK + ";" + COUNT)) {
            // Planned each time: a plan that is kept from the first bookings of a new database reads all of them, for each buyer.
            lockAndCount.unwrap(PGStatement.class).setPrepareThreshold(0);
            lockAndCount.setArray(1, buyers);
            lockAndCount.setArray(2, events);
            lockAndCount.setArray(3, buyers);
            lockAndCount.setArray(4, events);
            lockAndCount.execute();
            lockAndCount.getMoreResults();
            try (var row = lockAndCount.getResultSet()) {
                while (row.next()) {
                    counts.put(new BuyerAndEvent(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), row.getInt(3));
                }
            }
        }
        return counts;
    }
}
