package io.frontrow.booking.adapter.out.redis;

import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.domain.Booking;
import io.vertx.mutiny.redis.client.RedisAPI;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One message a batch, to every node: this process' name for itself and the ids, each in a line of its own. Nobody waits for it, and an
/// outage only makes the other nodes' followers wait for their next look at the database.
public final class RedisBookingChanges implements BookingChanges {
    public static final String CHANNEL = "frontrow:booking:changes";
    private final RedisAPI redis;
    private final String process = UUID.randomUUID().toString();

    public RedisBookingChanges(RedisAPI redis) {
        this.redis = redis;
    }

    @Override
    public void announce(Collection<UUID> bookingIds, Collection<Booking> decided) {
        var lines = Stream.concat(Stream.of(process), bookingIds.stream().map(UUID::toString)).collect(Collectors.joining("\n"));
        redis.publish(CHANNEL, lines).subscribe().with(_ -> { }, _ -> { });
    }

    /// What another process announced, and its name, which is no booking's; nothing when it was this one, whose followers know already.
    ///
    /// @throws IllegalArgumentException when something else was said than ids
    public List<UUID> heard(String message) {
        return message.startsWith(process) ? List.of() : message.lines().map(UUID::fromString).toList();
    }
}
