package io.frontrow.booking.adapter.out.postgres;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import io.frontrow.booking.application.port.out.PlacedOrders;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/// Looks into the table of bookings. A crowd that is refused must not become a crowd before the database: above a few looks at
/// a time, nobody looks.
public final class PostgresPlacedOrders implements PlacedOrders {
    private static final int LOOKS_AT_ONCE = 8;
    private static final String FIND = "SELECT id FROM booking.booking WHERE id = ?";
    private final Database database;
    private final Executor executor;
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);

    /// `executor` does the looking; it may block.
    public PostgresPlacedOrders(DataSource database, Executor executor) {
        this.database = new Database(database);
        this.executor = executor;
    }

    @Override
    public CompletionStage<Boolean> isPlaced(UUID bookingId) {
        return looks.tryAcquire() ? supplyAsync(() -> look(bookingId), executor) : completedFuture(false);
    }

    private boolean look(UUID bookingId) {
        try {
            return !database.ask(connection -> Database.ids(connection, FIND, bookingId)).isEmpty();
        } catch (BookingsUnavailable outage) {
            return false;
        } finally {
            looks.release();
        }
    }
}
