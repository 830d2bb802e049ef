package io.frontrow.booking.adapter.out.redis;

import io.frontrow.booking.application.port.out.IdempotencyKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// One `SET NX GET` for each order with a key. The value is the booking's id, with a plus behind it once the order is
/// accepted. What takes too long, or fails, is not known; during an outage nobody waits.
public final class RedisIdempotencyKeys implements IdempotencyKeys {
    private static final String IN_FLIGHT_SECONDS = "120";
    private static final String DAY_SECONDS = "86400";
    private static final String ACCEPTED = "+";
    private static final String RELEASE =
            "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end";
    private final RedisAPI redis;
    private final Duration limit;
    private final Circuit circuit = new Circuit(System::nanoTime);

    /// `limit` is the longest that an order waits for Redis.
    public RedisIdempotencyKeys(RedisAPI redis, Duration limit) {
        this.redis = redis;
        this.limit = limit;
    }

    @Override
    public CompletionStage<Claim> claim(Binding binding) {
        var id = binding.bookingId().toString();
        return bounded(Uni.createFrom().deferred(
                        () -> redis.set(List.of(name(binding), id, "NX", "GET", "EX", IN_FLIGHT_SECONDS)))
                .map(found -> claim(id, found)), Claim.UNKNOWN).subscribeAsCompletionStage();
    }

    private static Claim claim(String id, Response found) {
        if (found == null) {
            return Claim.FREE;
        }
        var value = found.toString();
        if (!value.startsWith(id)) {
            return Claim.OTHER_ORDER;
        }
        return value.endsWith(ACCEPTED) ? Claim.ACCEPTED : Claim.IN_FLIGHT;
    }

    @Override
    public void accepted(Binding binding) {
        send(Uni.createFrom().deferred(
                () -> redis.set(List.of(name(binding), binding.bookingId() + ACCEPTED, "EX", DAY_SECONDS))));
    }

    @Override
    public void unconfirmed(Binding binding) {
        send(Uni.createFrom().deferred(() -> redis.expire(List.of(name(binding), DAY_SECONDS))));
    }

    @Override
    public CompletionStage<Void> release(Binding binding) {
        return bounded(Uni.createFrom().deferred(
                        () -> redis.eval(List.of(RELEASE, "1", name(binding), binding.bookingId().toString()))), null)
                .replaceWithVoid().subscribeAsCompletionStage();
    }

    private void send(Uni<Response> command) {
        bounded(command, null).subscribe().with(_ -> { });
    }

    private <T> Uni<T> bounded(Uni<T> command, T otherwise) {
        if (!circuit.letsThrough()) {
            return Uni.createFrom().item(otherwise);
        }
        return command.ifNoItem().after(limit).fail()
                .onItemOrFailure().transform((answer, failure) -> {
                    if (failure == null) {
                        circuit.succeeded();
                        return answer;
                    }
                    circuit.failed();
                    return otherwise;
                });
    }

    /// A key may be long and may hold anything, so its hash stands for it.
    private static String name(Binding binding) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(binding.key().getBytes(StandardCharsets.UTF_8));
            return "frontrow:booking:key:" + binding.buyerId() + ":" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
