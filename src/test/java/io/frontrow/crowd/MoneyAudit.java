package io.frontrow.crowd;

import io.frontrow.embedded.ServerAddresses;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Whether money and seats agree, as the ledger in PostgreSQL says it. Amounts are in minor units.
///
/// @param captured what the provider took, whatever became of it
/// @param refunded what went back
/// @param revenue the price of all paid bookings
/// @param tickets of paid bookings
/// @param kept what the provider holds for these bookings, as it says itself
/// @param open bookings that wait for money, payments that wait for the provider, and messages that were not sent
public record MoneyAudit(long captured, long refunded, long revenue, int tickets, int open, long kept) {

    static MoneyAudit of(ServerAddresses servers, UUID event) {
        try (var connection = servers.connect(); var query = connection.prepareStatement("""
                WITH own AS (SELECT * FROM booking.booking WHERE event_id = ?),
                     money AS (SELECT p.* FROM booking.payment p JOIN own ON own.id = p.booking_id)
                SELECT (SELECT coalesce(sum(amount_minor), 0) FROM money WHERE state IN ('CAPTURED', 'REFUND_DUE', 'REFUNDED')),
                       (SELECT coalesce(sum(amount_minor), 0) FROM money WHERE state = 'REFUNDED'),
                       (SELECT coalesce(sum(price_minor * quantity), 0) FROM own WHERE status = 'COMPLETED'),
                       (SELECT count(*) FROM booking.ticket t JOIN own ON own.id = t.booking_id WHERE own.status = 'COMPLETED'),
                       (SELECT count(*) FROM own WHERE status IN ('PROCESSING', 'PENDING_PAYMENT'))
                           + (SELECT count(*) FROM money WHERE state IN ('STARTED', 'REFUND_DUE'))
                           + (SELECT count(*) FROM booking.outbox),
                       (SELECT coalesce(sum(c.amount_minor), 0) FROM paymentsimulator.charge c JOIN money ON money.id = c.reference
                        WHERE c.approved AND c.refunded_at IS NULL)""")) {
            query.setObject(1, event);
            var row = query.executeQuery();
            row.next();
            return new MoneyAudit(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5), row.getLong(6));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be audited: " + e.getMessage(), e);
        }
    }

    /// @param sold seats, each of which must have its ticket and its price
    List<String> faults(int sold) {
        var faults = new ArrayList<String>();
        if (tickets != sold) {
            faults.add(tickets + " tickets for " + sold + " sold seats");
        }
        if (revenue != sold * Hall.PRICE) {
            faults.add("revenue of " + revenue + " for " + sold + " seats at " + Hall.PRICE);
        }
        if (captured - refunded != revenue) {
            faults.add("captured " + captured + " - refunded " + refunded + " is not the revenue " + revenue);
        }
        if (kept != revenue) {
            faults.add("the provider keeps " + kept + ", the revenue is " + revenue);
        }
        if (open != 0) {
            faults.add(open + " bookings, payments or messages are still open");
        }
        return faults;
    }

    String text() {
        return "tickets=%d captured=%d refunded=%d revenue=%d provider=%d".formatted(tickets, captured, refunded, revenue, kept);
    }
}
