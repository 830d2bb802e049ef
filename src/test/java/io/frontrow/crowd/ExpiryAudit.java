package io.frontrow.crowd;

import io.frontrow.embedded.ServerAddresses;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/// How long after their time to pay the seats of those who walked away were on sale again, by the log's time.
final class ExpiryAudit {
    private ExpiryAudit() {}

    static Percentiles of(ServerAddresses servers, UUID event, Map<UUID, Instant> releases) {
        var nanos = LongStream.builder();
        try (var connection = servers.connect(); var query = connection.prepareStatement(
                "SELECT id, pay_until FROM booking.booking WHERE event_id = ? AND status = 'EXPIRED'")) {
            query.setObject(1, event);
            var row = query.executeQuery();
            while (row.next()) {
                var deadline = row.getObject(2, OffsetDateTime.class).toInstant();
                nanos.add(Duration.between(deadline, releases.get(row.getObject(1, UUID.class))).toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the expired bookings cannot be read: " + e.getMessage(), e);
        }
        return Percentiles.of(nanos.build().toArray());
    }
}
