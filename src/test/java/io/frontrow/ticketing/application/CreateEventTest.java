package io.frontrow.ticketing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.frontrow.ticketing.application.fake.InMemoryWorld;
import io.frontrow.ticketing.application.port.in.CreateEvent.Command;
import io.frontrow.ticketing.application.port.in.CreateEvent.Outcome;
import io.frontrow.ticketing.domain.EventPlan;
import io.frontrow.ticketing.domain.Plans;
import io.frontrow.ticketing.domain.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreateEventTest {
    private static final UUID SELLER = new UUID(1, 1);
    private static final Optional<RequestKey> KEY = Optional.of(new RequestKey("a key", "a print"));
    private final InMemoryWorld world = new InMemoryWorld();
    private Instant now = Plans.NOW;
    private final CreateEventService creating = new CreateEventService(world.events(), UUID::randomUUID, () -> now);

    @Test
    void withoutAKeyEachRequestIsAnEvent() {
        assertNotEquals(create(SELLER, Plans.sound(), Optional.empty()), create(SELLER, Plans.sound(), Optional.empty()));
    }

    @Test
    void theSameRequestWithTheSameKeyIsTheSameEvent() {
        var first = assertInstanceOf(Outcome.Created.class, create(SELLER, Plans.sound(), KEY));
        assertEquals(first, create(SELLER, Plans.sound(), KEY));
        assertNotEquals(first, create(new UUID(1, 2), Plans.sound(), KEY));
        world.later(Duration.ofHours(24));
        assertNotEquals(first, create(SELLER, Plans.sound(), KEY));
    }

    @Test
    void aKeyNamesOneRequest() {
        create(SELLER, Plans.sound(), KEY);
        assertEquals(new Outcome.KeyReused(), create(SELLER, Plans.sound(), Optional.of(new RequestKey("a key", "another"))));
    }

    @Test
    void aRefusedRequestDoesNotBindItsKey() {
        assertInstanceOf(Outcome.Faulty.class, create(SELLER, Plans.faulty(), Optional.of(new RequestKey("a key", "a fault"))));
        assertInstanceOf(Outcome.Created.class, create(SELLER, Plans.sound(), KEY));
    }

    /// By then it would be refused, as its concert is over.
    @Test
    void aRepeatIsNotReviewedAgain() {
        var first = create(SELLER, Plans.sound(), KEY);
        now = now.plus(Duration.ofDays(3_650));
        assertEquals(first, create(SELLER, Plans.sound(), KEY));
    }

    private Outcome create(UUID seller, EventPlan plan, Optional<RequestKey> key) {
        return creating.create(new Command(seller, plan, key));
    }
}
