package io.frontrow.ticketing.adapter.out.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.ticketing.QuietTicketing;
import io.frontrow.ticketing.application.contract.Concerts;
import io.frontrow.ticketing.application.contract.EventsContract;
import io.frontrow.ticketing.application.contract.World;
import io.frontrow.ticketing.domain.RequestKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuietTicketing.class)
class PostgresEventsTest extends EventsContract {
    @Inject
    PostgresWorld world;

    @Inject
    PostgresEvents events;

    @Override
    protected World world() {
        return world;
    }

    @Test
    void ofManyAtOnceUnderOneKeyOneIsCreated() {
        var seller = UUID.randomUUID();
        var key = new RequestKey("a key", "a print");
        var created = IntStream.range(0, 16).parallel().mapToObj(_ -> world.events().addOnce(
                Concerts.draft(seller, "Tainan", Concerts.START), Concerts.HALL, key).eventId()).distinct().toList();
        assertEquals(1, created.size());
        assertEquals(1, world.events(seller));
    }

    @Test
    void oldKeysAreForgotten() {
        var draft = Concerts.draft();
        var seller = draft.facts().sellerId();
        world.events().addOnce(draft, Concerts.HALL, new RequestKey("a key", "a print"));
        events.forgetOldKeys();
        assertEquals(1, world.keys(seller));
        world.later(Duration.ofHours(26));
        events.forgetOldKeys();
        assertEquals(0, world.keys(seller));
    }
}
