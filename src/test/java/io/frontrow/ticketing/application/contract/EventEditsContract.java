package io.frontrow.ticketing.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.ticketing.application.port.out.EventEdits.Editable;
import io.frontrow.ticketing.domain.ChangeReview;
import io.frontrow.ticketing.domain.EventChange;
import io.frontrow.ticketing.domain.EventChange.NewPrice;
import io.frontrow.ticketing.domain.EventDetail.SectionSeats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class EventEditsContract {
    private static final Instant BEFORE = Instant.parse("2026-11-21T12:00:00Z");

    protected abstract World world();

    @Test
    void aChangeIsWrittenWhole() {
        var id = new Concerts(world()).published();
        assertTrue(world().edits().save(found(id), change(found(id), "Gala", 900)));
        var after = found(id);
        assertEquals("Gala", after.event().facts().text().name());
        assertEquals(77, after.event().facts().terms().holdSeconds());
        assertEquals(Map.of("VIP", 500L, "A/B", 900L), after.prices());
        assertEquals(List.of(500L, 900L), world().views().detail(id).orElseThrow().sections().stream()
                .map(SectionSeats::priceMinor).toList());
        assertEquals(Optional.of(after.event()), world().events().find(id));
    }

    @Test
    void whoReadAnOlderVersionHasToLookAgain() {
        var id = new Concerts(world()).published();
        var first = found(id);
        assertTrue(world().edits().save(first, change(first, "Gala", 900)));
        assertFalse(world().edits().save(first, change(first, "Matinee", 800)));
        assertEquals("Gala", found(id).event().facts().text().name());
        assertTrue(world().edits().save(found(id), change(found(id), "Matinee", 800)));
    }

    @Test
    void aNewStateIsANewVersion() {
        var id = new Concerts(world()).published();
        var read = found(id);
        assertTrue(world().events().replace(read.event(), read.event().cancel(), read.event().seatsToClose()));
        assertFalse(world().edits().save(read, change(read, "Gala", 900)));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertEquals(Optional.empty(), world().edits().find(UUID.randomUUID()));
    }

    private Editable found(UUID id) {
        return world().edits().find(id).orElseThrow();
    }

    private static ChangeReview.Sound change(Editable before, String name, long price) {
        var change = new EventChange(name, null, null, null, null, null, null, null, 77, null,
                List.of(new NewPrice("A/B", price)));
        return assertInstanceOf(ChangeReview.Sound.class, ChangeReview.of(before.event(), before.prices(), change, BEFORE));
    }
}
