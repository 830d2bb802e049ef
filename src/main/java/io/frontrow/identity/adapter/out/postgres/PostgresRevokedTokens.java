package io.frontrow.identity.adapter.out.postgres;

import io.frontrow.identity.Token;
import io.frontrow.identity.application.port.out.RevokedTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

public final class PostgresRevokedTokens implements RevokedTokens {
    /// A row becomes visible a moment after its time was taken; this is far more than such a moment.
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final DataSource database;

    public PostgresRevokedTokens(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(Token token) {
        update("""
                INSERT INTO identity.revoked_token (token_id, expires_at) VALUES (?, ?)
                ON CONFLICT (token_id) DO NOTHING""", token.id(), token.expiresAt().atOffset(ZoneOffset.UTC));
    }

    /// Gives what was revoked since then, some of it again, and returns the database's time, from which to go
    /// on.
    public Instant readSince(Instant then, BiConsumer<UUID, Instant> reader) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT clock.now, t.token_id, t.expires_at
                        FROM (SELECT clock_timestamp() AS now) clock
                        LEFT JOIN identity.revoked_token t ON t.revoked_at >= ? AND t.expires_at > clock.now""")) {
            select.setObject(1, then.minus(OVERLAP).atOffset(ZoneOffset.UTC));
            var readAt = then;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    readAt = rows.getObject(1, OffsetDateTime.class).toInstant();
                    var tokenId = rows.getObject(2, UUID.class);
                    if (tokenId != null) {
                        reader.accept(tokenId, rows.getObject(3, OffsetDateTime.class).toInstant());
                    }
                }
            }
            return readAt;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the revoked tokens", e);
        }
    }

    /// Forgets the tokens that have expired by themselves; returns how many.
    public int deleteExpired() {
        return update(
                "DELETE FROM identity.revoked_token WHERE expires_at < clock_timestamp() - interval '1 minute'");
    }

    private int update(String sql, Object... values) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the revoked tokens", e);
        }
    }
}
