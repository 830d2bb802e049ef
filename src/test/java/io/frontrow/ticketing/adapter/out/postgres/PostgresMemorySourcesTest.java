package io.frontrow.ticketing.adapter.out.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.QuietTicketing;
import io.frontrow.ticketing.adapter.out.memory.MemoryKnownSeats;
import io.frontrow.ticketing.application.contract.Concerts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// The questions of other contexts, answered from memory that the real database keeps fresh.
@QuarkusTest
@TestProfile(QuietTicketing.class)
class PostgresMemorySourcesTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    PostgresWorld world;

    @Inject
    EventsForSale events;

    @Inject
    DataSource database;

    @Test
    void aPublishedEventIsOnOfferAndSoonCancelled() {
        var draft = Concerts.draft();
        var concerts = new Concerts(world);
        var id = concerts.publishing(draft);
        assertTrue(events.find(id).toCompletableFuture().join().isEmpty());
        concerts.record(Concerts.opened(id, 1, 0, 1, 2));
        var event = events.find(id).toCompletableFuture().join().orElseThrow();
        var section = event.section("A/B").orElseThrow();
        assertEquals(new Money(200, "TWD"), section.price());
        assertEquals(new SubsectionKey(id, 2), section.subsections().get(4).key());
        assertEquals(draft.facts().sellerId(), event.sellerId());
        assertEquals(draft.facts().terms().saleStartsAt(), event.saleStartsAt());
        var published = world.events().find(id).orElseThrow();
        world.events().replace(published, published.cancel(), published.seatsToClose());
        Eventually.within(SOON, () -> events.find(id).toCompletableFuture().join().orElseThrow().cancelled());
    }

    @Test
    void takenSeatsAreKnownAsTheRowsSay() {
        var concerts = new Concerts(world);
        var id = concerts.published();
        var subsection = new SubsectionKey(id, 0);
        long end = concerts.position().nextResult();
        var seats = new MemoryKnownSeats(new PostgresSeatSnapshots(database), () -> Map.of(concerts.partition(), end), () -> 0);
        seats.of(subsection);
        seats.refresh();
        assertEquals(10, seats.of(subsection).orElseThrow().available());
        concerts.record(new SeatsHeld(UUID.randomUUID(), subsection, new int[] {9}, false, new byte[0]));
        seats.refresh();
        assertFalse(seats.of(subsection).orElseThrow().isFree(9));
    }

    @Test
    void rowsBehindTheLogAreNotKnown() {
        var concerts = new Concerts(world);
        var subsection = new SubsectionKey(concerts.published(), 0);
        long next = concerts.position().nextResult();
        var seats = new MemoryKnownSeats(new PostgresSeatSnapshots(database), () -> Map.of(concerts.partition(), next + 1), () -> 0);
        seats.of(subsection);
        seats.refresh();
        assertTrue(seats.of(subsection).isEmpty());
    }
}
