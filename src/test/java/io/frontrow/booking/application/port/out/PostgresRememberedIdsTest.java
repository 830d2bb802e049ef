package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.hmac.HmacBookingIds;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.adapter.out.postgres.PostgresRememberedIds;
import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.port.out.RememberedIds.Due;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.seatinventory.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real PostgreSQL, whose clock decides what is due.
class PostgresRememberedIdsTest {
    private static final BookingDatabase DATABASE = BookingDatabase.create("remembered_ids");
    private static final Duration DAY = Duration.ofDays(1);
    private static final HmacBookingIds IDS = new HmacBookingIds("a secret of the tests, long enough", () -> NOW, new Random(1));

    private final RememberedIds remembered = new PostgresRememberedIds(DATABASE.dataSource());

    @BeforeEach
    void empty() {
        DATABASE.empty();
        DATABASE.execute("UPDATE booking.forgetting SET up_to = 0");
    }

    @Test
    void keyedIdsAreDueInTheirOrder() {
        var held = keyed("one");
        var refused = keyed("two");
        save(new Answer.Held(Hall.request(held), Hall.BLOCK, Hall.positions("1-1")), new Answer.Unreadable(new UUID(0x8000, 1)),
                new Answer.Held(Hall.request(IDS.mint(BUYER)), Hall.BLOCK, Hall.positions("1-2")),
                new Answer.Refused(Hall.request(refused), FailureReason.SEATS_TAKEN));
        assertTrue(remembered.next(DAY, 10).isEmpty(), "too young");
        later("25 hours");

        var batch = remembered.next(DAY, 10);
        assertEquals(List.of(due(held), due(refused)), batch.due());
        assertEquals(batch, remembered.next(DAY, 10), "until it is noted");
        remembered.forgotten(batch);
        assertTrue(remembered.next(DAY, 10).isEmpty());
    }

    @Test
    void aBatchWithoutKeyedIdsIsPassedOver() {
        save(new Answer.Held(Hall.request(IDS.mint(BUYER)), Hall.BLOCK, Hall.positions("1-2")),
                new Answer.Held(Hall.request(keyed("one")), Hall.BLOCK, Hall.positions("1-1")));
        later("25 hours");

        var first = remembered.next(DAY, 1);
        assertTrue(first.due().isEmpty() && !first.isEmpty());
        remembered.forgotten(first);
        var second = remembered.next(DAY, 1);
        assertEquals(List.of(due(keyed("one"))), second.due());
        remembered.forgotten(second);
        remembered.forgotten(first);
        assertTrue(remembered.next(DAY, 1).isEmpty(), "a late note takes nothing back");
    }

    private static UUID keyed(String key) {
        return IDS.derive(BUYER, key, Hall.bestAvailable(2));
    }

    private static Due due(UUID id) {
        return new Due(id, EVENT, "A", 7);
    }

    private static void save(Answer... answers) {
        new PostgresBookings(DATABASE.dataSource(), 3, saved -> { })
                .save(List.of(answers), 0, LogPosition.START, new LogPosition(0, 1, 1));
    }

    private static void later(String time) {
        DATABASE.execute("UPDATE booking.booking SET decided_at = decided_at - interval '" + time + "'");
    }
}
