package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.application.port.out.Events.KeyedEvent;
import io.frontrow.ticketing.domain.RequestKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Which event a seller's key has created. Two requests with one key meet in [#bind]: the second waits for the first's
/// transaction and then sees its row.
record CreationKeyRows(Connection connection) {
    private static final String BIND = """
            INSERT INTO ticketing.creation_key AS bound (seller_id, key, fingerprint, event_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (seller_id, key) DO UPDATE SET fingerprint = excluded.fingerprint, event_id = excluded.event_id,
                created_at = excluded.created_at WHERE bound.created_at <= now() - interval '24 hours'""";
    private static final String FIND = """
            SELECT event_id, fingerprint FROM ticketing.creation_key
            WHERE seller_id = ? AND key = ? AND created_at > now() - interval '24 hours'""";
    /// Later than [#FIND] stops to see them, so that what [#bind] has just met does not vanish.
    private static final String FORGET = "DELETE FROM ticketing.creation_key WHERE created_at < now() - interval '25 hours'";

    /// False when the key is bound already.
    boolean bind(UUID sellerId, RequestKey key, UUID eventId) throws SQLException {
        try (var insert = connection.prepareStatement(BIND)) {
            insert.setObject(1, sellerId);
            insert.setString(2, key.name());
            insert.setString(3, key.fingerprint());
            insert.setObject(4, eventId);
            return insert.executeUpdate() == 1;
        }
    }

    Optional<KeyedEvent> find(UUID sellerId, String key) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setObject(1, sellerId);
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new KeyedEvent(row.getObject(1, UUID.class),
                        new RequestKey(key, row.getString(2)))) : Optional.empty();
            }
        }
    }

    void forgetOld() throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            delete.executeUpdate();
        }
    }
}
