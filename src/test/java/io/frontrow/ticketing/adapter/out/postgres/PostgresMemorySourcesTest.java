package io.frontrow.ticketing.adapter.out.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.KnownSeats;
import io.frontrow.ticketing.QuietTicketing;
import io.frontrow.ticketing.application.contract.Concerts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
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
    KnownSeats seats;

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
    void takenSeatsAreKnownSoon() {
        var concerts = new Concerts(world);
        var id = concerts.published();
        var subsection = new SubsectionKey(id, 0);
        Eventually.within(SOON, () -> seats.of(subsection).orElseThrow().available() == 10);
        concerts.record(new SeatsHeld(UUID.randomUUID(), subsection, new int[] {9}, false, new byte[0]));
        Eventually.within(SOON, () -> !seats.of(subsection).orElseThrow().isFree(9));
    }
}
