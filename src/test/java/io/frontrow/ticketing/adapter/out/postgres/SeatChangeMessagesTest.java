package io.frontrow.ticketing.adapter.out.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.adapter.out.postgres.SeatChangeMessages.Change;
import io.frontrow.ticketing.adapter.out.postgres.SeatChangeMessages.Place;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SeatChangeMessagesTest {
    private static final UUID EVENT = new UUID(1, 1);
    private static final int KAFKAS_LIMIT = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SeatChangeMessages messages = new SeatChangeMessages(null);

    @Test
    void aBatchIsToldInOneMessageAnEvent() throws IOException {
        add(EVENT, 0, 2);
        add(new UUID(2, 2), 0, 1);
        add(EVENT, 1, 1);

        assertEquals(2, messages.messages().size());
        var first = JSON.readTree(messages.messages().getFirst().payload());
        assertEquals(EVENT + "/0/7", first.path("id").asText());
        assertEquals(List.of(1, 2), subsections(first));
        assertEquals("[\"1-1\",\"1-2\"]", first.at("/data/subsections/0/seats/RESERVED").toString());
    }

    @Test
    void aLargeBatchIsToldInMessagesThatKafkaTakes() throws IOException {
        IntStream.range(0, 30).forEach(index -> add(EVENT, index, 10_000));

        var parts = messages.messages();
        assertTrue(parts.size() < 30 && parts.size() > 1, "in " + parts.size());
        assertTrue(parts.stream().allMatch(part -> part.payload().length < KAFKAS_LIMIT));
        assertEquals(parts.size(), parts.stream().map(SeatChangeMessagesTest::id).distinct().count());
        assertEquals(IntStream.rangeClosed(1, 30).boxed().toList(),
                parts.stream().flatMap(part -> subsections(json(part)).stream()).toList());
    }

    private void add(UUID event, int index, int seats) {
        var reserved = IntStream.range(0, seats).boxed().collect(Collectors.toMap(Function.identity(), _ -> SeatStatus.RESERVED));
        messages.add(new Change(new SubsectionKey(event, index), new Place("A", index + 1, 100), 7, Instant.EPOCH,
                new SeatCounts(0, seats, 0, 0)), Map.copyOf(reserved));
    }

    private static String id(OutboxMessage message) {
        return json(message).path("id").asText();
    }

    private static List<Integer> subsections(JsonNode event) {
        return StreamSupport.stream(event.at("/data/subsections").spliterator(), false)
                .map(told -> told.path("subsection").asInt()).toList();
    }

    private static JsonNode json(OutboxMessage message) {
        try {
            return JSON.readTree(message.payload());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
