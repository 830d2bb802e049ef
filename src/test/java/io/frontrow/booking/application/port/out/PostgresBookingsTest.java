package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static io.frontrow.booking.application.fake.Hall.requestOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.frontrow.Eventually;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import io.frontrow.booking.application.port.out.Bookings.Slice;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.seatinventory.LogPosition;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Against a real PostgreSQL, in a database of its own.
class PostgresBookingsTest extends BookingsContract {
    private static final Duration TELLING = Duration.ofSeconds(20);
    private static final String OTHER_SESSIONS =
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    private static final String LOCK_OF =
            "SELECT pg_advisory_xact_lock(20301, (hashtextextended('%s'::text || '%s'::text, 0) & 255)::integer)";
    private static final String WAITING_FOR_LOCK = """
            SELECT pid FROM pg_locks JOIN pg_database ON oid = database
            WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted""";
    private static final String UNPAID = "PENDING_PAYMENT";
    private static final BookingDatabase DATABASE = BookingDatabase.create("bookings_contract");

    @Override
    Bookings bookings() {
        DATABASE.empty();
        return new PostgresBookings(DATABASE.dataSource(), 3, saved -> { });
    }

    @Override
    Instant now() {
        return Instant.now();
    }

    @Test
    void aDatabaseOutOfReachIsAnOutage() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
        assertThrows(BookingsUnavailable.class, () -> new PostgresBookings(nowhere, 3, saved -> { }).find(new UUID(1, 1)));
    }

    /// PostgreSQL has statistics of an event a minute after it went on sale; until then, too, nobody reads all its bookings for one
    /// buyer's.
    @Test
    void theBookingsOfOneEventAreNotReadForOneBuyer() {
        var bookings = bookings();
        fill("gen_random_uuid(), '%s'".formatted(EVENT));
        long before = read("booking_of_event");
        long looked = read("booking_of_buyer", "idx_scan");

        var held = new Answer.Held(request(new UUID(1, 1)), BLOCK, positions("1-2"));
        assertTrue(bookings.save(List.of(held), 0, LogPosition.START, new LogPosition(0, 11, 1)));
        assertEquals(1, bookings.ofBuyer(BUYER, Optional.of(EVENT), Optional.empty(), new Slice(10, Optional.empty())).size());

        Eventually.within(TELLING, () -> read("booking_of_buyer", "idx_scan") >= looked + 2);
        assertEquals(before, read("booking_of_event"));
    }

    /// Who has many bookings to pay, of other events, does not make each of his orders dearer.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theUnpaidBookingsOfOtherEventsAreNotRead(boolean statistics) {
        var bookings = bookings();
        fill("'%s', gen_random_uuid()".formatted(BUYER));
        fill("gen_random_uuid(), '%s'".formatted(EVENT));
        if (statistics) {
            DATABASE.execute("ANALYZE booking.booking");
        }
        twoHoldsReadOneBooking(bookings);
    }

    @Test
    void bookingsThatAreOverAreNotCountedAgainAndAgain() {
        var bookings = bookings();
        withoutStatistics();
        DATABASE.execute(insertion("EXPIRED", "'%s', '%s'".formatted(BUYER, EVENT), 20_000));
        twoHoldsReadOneBooking(bookings);
    }

    /// The second reads the first.
    private static void twoHoldsReadOneBooking(Bookings bookings) {
        long ofEvent = read("booking_of_event");
        long before = read("booking_of_buyer");

        assertTrue(bookings.save(List.of(new Answer.Held(request(new UUID(1, 1)), BLOCK, positions("1-2"))), 0, LogPosition.START,
                new LogPosition(0, 11, 1)));
        assertTrue(bookings.save(List.of(new Answer.Held(request(new UUID(1, 2)), BLOCK, positions("1-3"))), 0, new LogPosition(0, 11, 1),
                new LogPosition(1, 12, 2)));

        Eventually.within(TELLING, () -> read("booking_of_buyer") > before);
        assertEquals(before + 1, read("booking_of_buyer"));
        assertEquals(ofEvent, read("booking_of_event"));
    }

    @Test
    void whoCountsSeesWhatWasSavedWhileHeWaitedForTheLock() throws Exception {
        var bookings = bookings();
        var id = new UUID(1, 1);
        try (var other = DATABASE.dataSource().getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(LOCK_OF.formatted(BUYER, EVENT));
            statement.execute(insertion(UNPAID, "'%s', '%s'".formatted(BUYER, EVENT), 3));
            var saved = CompletableFuture.supplyAsync(() -> bookings.save(
                    List.of(new Answer.Held(request(id), BLOCK, positions("1-2"))), 0, LogPosition.START, new LogPosition(0, 11, 1)));
            Eventually.within(TELLING, () -> !DATABASE.ask(WAITING_FOR_LOCK).isEmpty());
            other.commit();
            assertTrue(saved.get(20, TimeUnit.SECONDS));
        }
        assertInstanceOf(Booking.Failed.class, bookings.find(id).orElseThrow());
    }

    /// A connection of a pool keeps the plan of a statement that it has executed some times. One that is made while there are hardly any
    /// bookings reads all of them.
    @Test
    void whatWasPlannedForAnEmptyTableIsPlannedAgain() {
        DATABASE.empty();
        withoutStatistics();
        DATABASE.execute("ANALYZE booking.booking");
        long before = readOneAfterTheOther();
        try (var pool = poolOfOne()) {
            var bookings = new PostgresBookings(pool, 3, saved -> { });
            for (int i = 0; i < 20; i++) {
                hold(bookings, i);
            }
            insert("gen_random_uuid(), gen_random_uuid()");
            hold(bookings, 20);
        }
        Eventually.within(TELLING, () -> DATABASE.ask(OTHER_SESSIONS).isEmpty());
        assertTrue(readOneAfterTheOther() < before + 100_000, "the bookings of all buyers were read for each");
    }

    private static AgroalDataSource poolOfOne() {
        try {
            var database = DATABASE.dataSource().unwrap(PGSimpleDataSource.class);
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                    .connectionFactoryConfiguration(to -> to.jdbcUrl(database.getUrl()).principal(new NamePrincipal(database.getUser())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Orders of other buyers each time, and of more than PostgreSQL expects, which makes it keep the plan.
    private static void hold(PostgresBookings bookings, int batch) {
        var held = IntStream.range(0, 11).mapToObj(buyer -> new Answer.Held(
                requestOf(new UUID(batch + 1, buyer), new UUID(batch + 1, buyer), NOW), BLOCK, positions("1-1"))).toList();
        var from = batch == 0 ? LogPosition.START : new LogPosition(batch - 1, batch, batch);
        assertTrue(bookings.save(List.copyOf(held), 0, from, new LogPosition(batch, batch + 1, batch + 1)));
    }

    private static long readOneAfterTheOther() {
        return Long.parseLong(DATABASE.ask("SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'booking'").getFirst());
    }

    /// Unpaid bookings of so many buyers, or of one buyer for so many events, of which PostgreSQL has no statistics.
    private static void fill(String buyerAndEvent) {
        withoutStatistics();
        insert(buyerAndEvent);
    }

    private static void withoutStatistics() {
        DATABASE.execute("ALTER TABLE booking.booking SET (autovacuum_enabled = false)");
        DATABASE.execute("DELETE FROM pg_statistic WHERE starelid = 'booking.booking'::regclass");
    }

    private static void insert(String buyerAndEvent) {
        DATABASE.execute(insertion(UNPAID, buyerAndEvent, 20_000));
    }

    private static String insertion(String status, String buyerAndEvent, int count) {
        return """
                INSERT INTO booking.booking (id, status, buyer_id, event_id, section, subsection, seats_per_row, quantity,
                    manual, price_minor, currency, requested_at, hold_seconds, seats, pay_until)
                SELECT gen_random_uuid(), '%s', %s, 'A', 1, 5, 1, false,
                    1, 'TWD', now(), 900, '{1-1}', now() + interval '1 hour' FROM generate_series(1, %d)""".formatted(status, buyerAndEvent, count);
    }

    private static long read(String index) {
        return read(index, "idx_tup_read");
    }

    /// As far as the sessions have told it; they do when they end.
    private static long read(String index, String what) {
        return Long.parseLong(DATABASE.ask(
                "SELECT " + what + " FROM pg_stat_user_indexes WHERE indexrelname = '" + index + "'").getFirst());
    }
}
