package io.frontrow.booking.adapter.out.redis;

import io.frontrow.booking.application.port.out.BookingChanges;
import io.vertx.mutiny.redis.client.RedisAPI;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/// One message a batch, to every node: the ids, each in a line of its own. Nobody waits for it, and an outage only makes
/// the other nodes' followers wait for their next look at the database.
public final class RedisBookingChanges implements BookingChanges {
    public static final String CHANNEL = "frontrow:booking:changes";
    private final RedisAPI redis;

    public RedisBookingChanges(RedisAPI redis) {
        this.redis = redis;
    }

    @Override
    public void announce(Collection<UUID> bookingIds) {
        var lines = bookingIds.stream().map(UUID::toString).collect(Collectors.joining("\n"));
        redis.publish(CHANNEL, lines).subscribe().with(_ -> { }, _ -> { });
    }
}
