package io.frontrow.identity.adapter.out.redis;

import io.frontrow.identity.Token;
import io.frontrow.identity.adapter.out.memory.RevokedHere;
import io.frontrow.identity.application.port.out.RevocationNews;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// This node knows at once, the others as soon as Redis tells them; without Redis they find out from
/// PostgreSQL.
@ApplicationScoped
public class RedisRevocationNews implements RevocationNews {
    public static final String CHANNEL = "identity.token-revoked";
    private static final Logger LOG = Logger.getLogger(RedisRevocationNews.class);

    private final RevokedHere here;
    private final ReactiveRedisDataSource redis;

    public RedisRevocationNews(RevokedHere here, ReactiveRedisDataSource redis) {
        this.here = here;
        this.redis = redis;
    }

    @Override
    public void tell(Token token) {
        here.add(token.id(), token.expiresAt());
        redis.pubsub(String.class).publish(CHANNEL, token.id() + " " + token.expiresAt().getEpochSecond())
                .subscribe().with(sent -> {}, failure -> LOG.debugf("Redis was not told: %s", failure));
    }
}
