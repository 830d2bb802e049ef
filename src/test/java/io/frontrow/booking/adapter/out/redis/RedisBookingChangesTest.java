package io.frontrow.booking.adapter.out.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.embedded.EmbeddedServers;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Against a real Redis, on which others may be talking.
class RedisBookingChangesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private final Redis redis = Redis.createClient(VERTX, EmbeddedServers.shared().redis());
    private final List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());

    @AfterAll
    static void stop() {
        VERTX.closeAndAwait();
    }

    @Test
    void othersHearWhatOneAnnouncesAndHeDoesNot() {
        var messages = listen();
        var here = new RedisBookingChanges(RedisAPI.api(redis));
        var there = new RedisBookingChanges(RedisAPI.api(redis));
        here.announce(ids);
        Eventually.within(Duration.ofSeconds(10), () -> messages.stream().anyMatch(this::isOurs));
        var own = messages.stream().filter(this::isOurs).findFirst().orElseThrow();
        assertTrue(there.heard(own).containsAll(ids));
        assertEquals(List.of(), here.heard(own));
    }

    @Test
    void whatIsNoListOfIdsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RedisBookingChanges(RedisAPI.api(redis)).heard("somebody\nsomething"));
    }

    private boolean isOurs(String message) {
        return message.endsWith(ids.getLast().toString());
    }

    private Queue<String> listen() {
        var messages = new ConcurrentLinkedQueue<String>();
        var connection = redis.connectAndAwait();
        connection.handler(said -> {
            if (said.size() == 3 && said.get(0).toString().equals("message")) {
                messages.add(said.get(2).toString());
            }
        });
        connection.sendAndAwait(Request.cmd(Command.SUBSCRIBE).arg(RedisBookingChanges.CHANNEL));
        return messages;
    }
}
