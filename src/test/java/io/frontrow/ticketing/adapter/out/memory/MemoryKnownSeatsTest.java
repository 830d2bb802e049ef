package io.frontrow.ticketing.adapter.out.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.out.SeatSnapshots;
import io.frontrow.ticketing.domain.SeatStatus;
import io.frontrow.ticketing.domain.SeatStatuses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryKnownSeatsTest {
    private static final int PARTITION = 4;
    private final SubsectionKey here = new SubsectionKey(UUID.randomUUID(), 0);
    private final Map<SubsectionKey, SeatStatuses> stored = new HashMap<>();
    private final Map<SubsectionKey, Long> versions = new HashMap<>();
    private final List<Map<SubsectionKey, Long>> queries = new ArrayList<>();
    private long nowNanos = -5;
    private long end;
    private long read;
    private final MemoryKnownSeats seats = new MemoryKnownSeats(this::query, () -> Map.of(PARTITION, end), () -> nowNanos);

    @Test
    void whatWasAskedForIsKnownSoon() {
        store(here, SeatStatuses.allAvailable(3).with(Map.of(1, SeatStatus.RESERVED)));
        assertTrue(seats.of(here).isEmpty());
        seats.refresh();
        var known = seats.of(here).orElseThrow();
        assertEquals(2, known.available());
        assertTrue(known.isFree(0));
        assertFalse(known.isFree(1));
    }

    @Test
    void whatIsOlderThanASecondIsNotSaid() {
        store(here, SeatStatuses.allAvailable(3));
        seats.of(here);
        seats.refresh();
        later(Duration.ofSeconds(1));
        assertTrue(seats.of(here).isPresent());
        later(Duration.ofNanos(1));
        assertTrue(seats.of(here).isEmpty());
        seats.refresh();
        assertTrue(seats.of(here).isPresent());
    }

    @Test
    void whileTheRowsLagBehindTheLogTheyAreAsOldAsWhatTheyHold() {
        store(here, SeatStatuses.allAvailable(3));
        end = 7;
        read = 7;
        seats.of(here);
        seats.refresh();
        end = 8;
        later(Duration.ofMillis(600));
        seats.refresh();
        assertTrue(seats.of(here).isPresent());
        later(Duration.ofMillis(401));
        seats.refresh();
        assertTrue(seats.of(here).isEmpty());
        read = 8;
        seats.refresh();
        assertTrue(seats.of(here).isPresent());
    }

    @Test
    void whatOnlyEverLaggedIsNotKnown() {
        store(here, SeatStatuses.allAvailable(3));
        end = 1;
        seats.of(here);
        seats.refresh();
        assertTrue(seats.of(here).isEmpty());
    }

    @Test
    void onlyChangesAreRead() {
        store(here, SeatStatuses.allAvailable(3));
        seats.of(here);
        seats.refresh();
        seats.of(here);
        seats.refresh();
        store(here, SeatStatuses.allAvailable(3).with(Map.of(0, SeatStatus.SOLD)));
        seats.refresh();
        assertEquals(List.of(-1L, 1L, 1L), queries.stream().map(it -> it.get(here)).toList());
        assertEquals(2, seats.of(here).orElseThrow().available());
    }

    @Test
    void whatNobodyAsksForIsNeitherReadNorKept() {
        seats.of(here);
        later(Duration.ofSeconds(3));
        seats.refresh();
        assertTrue(queries.isEmpty());
        assertEquals(1, seats.size());
        later(Duration.ofSeconds(28));
        seats.refresh();
        assertEquals(0, seats.size());
    }

    @Test
    void whatDoesNotStandIsNotKnown() {
        seats.of(here);
        seats.refresh();
        assertTrue(seats.of(here).isEmpty());
        store(here, SeatStatuses.allAvailable(3));
        seats.refresh();
        stored.clear();
        seats.refresh();
        assertTrue(seats.of(here).isEmpty());
    }

    @Test
    void memoryIsBoundedAndTheOldestIsReadFirst() {
        for (int i = 0; i < MemoryKnownSeats.MAX_SUBSECTIONS + 5; i++) {
            seats.of(new SubsectionKey(new UUID(1, i / 1000), i % 1000));
        }
        assertEquals(MemoryKnownSeats.MAX_SUBSECTIONS, seats.size());
        seats.refresh();
        later(Duration.ofMillis(100));
        seats.refresh();
        assertEquals(MemoryKnownSeats.MAX_PER_QUERY, queries.getLast().size());
        assertTrue(queries.getLast().keySet().stream().noneMatch(queries.getFirst()::containsKey));
    }

    private Map<SubsectionKey, SeatSnapshots.Current> query(Map<SubsectionKey, Long> known) {
        queries.add(Map.copyOf(known));
        var current = new HashMap<SubsectionKey, SeatSnapshots.Current>();
        known.forEach((key, version) -> {
            if (stored.containsKey(key)) {
                boolean same = versions.get(key).equals(version);
                current.put(key, new SeatSnapshots.Current(versions.get(key), Math.toIntExact(stored.get(key).counts().available()),
                        same ? Optional.empty() : Optional.of(stored.get(key)), PARTITION, read));
            }
        });
        return current;
    }

    private void store(SubsectionKey key, SeatStatuses statuses) {
        stored.put(key, statuses);
        versions.merge(key, 1L, Long::sum);
    }

    private void later(Duration time) {
        nowNanos += time.toNanos();
    }
}
