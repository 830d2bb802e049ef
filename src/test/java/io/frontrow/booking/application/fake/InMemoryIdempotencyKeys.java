package io.frontrow.booking.application.fake;

import io.frontrow.booking.application.port.out.IdempotencyKeys;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/// Keys in memory; may be told to know nothing, as in an outage.
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
    private final Map<Key, State> keys = new ConcurrentHashMap<>();
    public volatile boolean reachable = true;

    private record Key(UUID buyerId, String key) {}

    private record State(UUID bookingId, boolean accepted) {}

    @Override
    public CompletionStage<Claim> claim(Binding binding) {
        return CompletableFuture.completedFuture(reachable ? claimNow(binding) : Claim.UNKNOWN);
    }

    private Claim claimNow(Binding binding) {
        var found = keys.putIfAbsent(key(binding), new State(binding.bookingId(), false));
        if (found == null) {
            return Claim.FREE;
        }
        if (!found.bookingId.equals(binding.bookingId())) {
            return Claim.OTHER_ORDER;
        }
        return found.accepted ? Claim.ACCEPTED : Claim.IN_FLIGHT;
    }

    @Override
    public void accepted(Binding binding) {
        if (reachable) {
            keys.put(key(binding), new State(binding.bookingId(), true));
        }
    }

    @Override
    public void unconfirmed(Binding binding) {
        // What stays in flight for two minutes or for a day is the same to a fake without a clock.
    }

    @Override
    public CompletionStage<Void> release(Binding binding) {
        if (reachable) {
            keys.remove(key(binding), new State(binding.bookingId(), false));
        }
        return CompletableFuture.completedFuture(null);
    }

    private static Key key(Binding binding) {
        return new Key(binding.buyerId(), binding.key());
    }
}
