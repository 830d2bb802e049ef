package io.frontrow.crowd;

import io.frontrow.embedded.ServerAddresses;
import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Makes a crowd without registering and logging in one by one, which costs 100 ms of hashing each: the
/// accounts go straight into PostgreSQL, with one cheap hash for all, and the tokens are minted with the
/// application's secret.
public final class Buyers {
    private static final int CHEAPEST_BCRYPT = 4;
    private static final String PASSWORD = "one-of-the-crowd";
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final ServerAddresses servers;
    private final Tokens tokens;

    public Buyers(ServerAddresses servers, String tokenSecret) {
        this.servers = servers;
        this.tokens = new Tokens(tokenSecret);
    }

    /// New accounts, `crowd-<run>-<k>@frontrow.example`; buyer k goes for subsection k mod 100.
    public List<Buyer> seed(int count) {
        var ids = IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toArray(UUID[]::new);
        insert(ids);
        var places = Hall.places();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return IntStream.range(0, count)
                .mapToObj(k -> new Buyer(ids[k], token(ids[k], now), places.get(k % places.size()), Temper.of(k)))
                .toList();
    }

    private String token(UUID user, Instant now) {
        return tokens.mint(new Token(UUID.randomUUID(), user, Roles.BUYER, now, now.plus(TOKEN_LIFE)));
    }

    private void insert(UUID[] ids) {
        try (var connection = servers.connect(); var insert = connection.prepareStatement("""
                INSERT INTO identity.account (id, email, password_hash, name, role)
                SELECT id, 'crowd-' || id || '@frontrow.example', ?, 'One of the crowd', 'BUYER'
                FROM unnest(?::uuid[]) AS id""")) {
            insert.setString(1, BcryptUtil.bcryptHash(PASSWORD, CHEAPEST_BCRYPT));
            insert.setArray(2, connection.createArrayOf("uuid", ids));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the crowd cannot be seeded: " + e.getMessage(), e);
        }
    }
}
