package io.frontrow.booking.application.port.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.booking.application.port.out.IdempotencyKeys.Binding;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Claim;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import io.frontrow.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every implementation of [IdempotencyKeys] promises while it can be reached.
abstract class IdempotencyKeysContract {
    private static final Duration SOON = Duration.ofSeconds(5);
    private final UUID buyer = UUID.randomUUID();
    private final Binding order = new Binding(buyer, "a key", UUID.randomUUID());
    private final Binding otherOrder = new Binding(buyer, "a key", UUID.randomUUID());
    private IdempotencyKeys keys;

    abstract IdempotencyKeys keys();

    @BeforeEach
    void start() {
        keys = keys();
    }

    @Test
    void theFirstTakesTheKey() {
        assertEquals(Claim.FREE, claim(order));
        assertEquals(Claim.IN_FLIGHT, claim(order));
        assertEquals(Claim.OTHER_ORDER, claim(otherOrder));
    }

    @Test
    void keysOfOthersAndOtherKeysAreFree() {
        claim(order);
        assertEquals(Claim.FREE, claim(new Binding(UUID.randomUUID(), "a key", order.bookingId())));
        assertEquals(Claim.FREE, claim(new Binding(buyer, "a  key", order.bookingId())));
    }

    @Test
    void anAcceptedOrderIsKnownAsSuch() {
        claim(order);
        keys.accepted(order);
        Eventually.within(SOON, () -> claim(order) == Claim.ACCEPTED);
        assertEquals(Claim.OTHER_ORDER, claim(otherOrder));
    }

    @Test
    void anUnconfirmedOrderStaysInFlight() {
        claim(order);
        keys.unconfirmed(order);
        assertEquals(Claim.IN_FLIGHT, claim(order));
    }

    @Test
    void aReleasedKeyIsFreeAgain() {
        claim(order);
        release(order);
        assertEquals(Claim.FREE, claim(otherOrder));
    }

    @Test
    void neitherAnAcceptedNorAnotherOrderIsReleased() {
        claim(order);
        release(otherOrder);
        assertEquals(Claim.IN_FLIGHT, claim(order));
        keys.accepted(order);
        Eventually.within(SOON, () -> claim(order) == Claim.ACCEPTED);
        release(order);
        assertEquals(Claim.ACCEPTED, claim(order));
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() {
        var claims = IntStream.range(0, 50).mapToObj(_ -> keys.claim(order)).toList().stream()
                .map(claim -> claim.toCompletableFuture().join()).toList();
        assertEquals(1, claims.stream().filter(Claim.FREE::equals).count());
        assertEquals(49, claims.stream().filter(Claim.IN_FLIGHT::equals).count());
    }

    final Claim claim(Binding binding) {
        return keys.claim(binding).toCompletableFuture().join();
    }

    private void release(Binding binding) {
        keys.release(binding).toCompletableFuture().join();
    }
}
