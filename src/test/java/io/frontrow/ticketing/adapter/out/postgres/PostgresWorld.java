package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.contract.World;
import io.frontrow.ticketing.application.port.out.EventEdits;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatClaim;
import io.frontrow.ticketing.domain.SeatClaim.Seat;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/// The real adapters on the test's database.
@Singleton
public class PostgresWorld implements World {
    private static final int FIRST_UNUSED_PARTITION = 1_000;

    private final DataSource database;
    private final Events events;
    private final Publications publications;
    private final SeatRecords records;
    private final EventViews views;
    private final EventEdits edits;

    PostgresWorld(DataSource database, Events events, Publications publications, SeatRecords records, EventViews views,
            EventEdits edits) {
        this.database = database;
        this.events = events;
        this.publications = publications;
        this.records = records;
        this.views = views;
        this.edits = edits;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Publications publications() {
        return publications;
    }

    @Override
    public SeatRecords records() {
        return records;
    }

    @Override
    public EventViews views() {
        return views;
    }

    @Override
    public EventEdits edits() {
        return edits;
    }

    @Override
    public void later(Duration time) {
        var by = " - interval '" + time.toSeconds() + " seconds'";
        update("UPDATE ticketing.publication SET since = since" + by + ", lease_until = lease_until" + by);
        update("UPDATE ticketing.creation_key SET created_at = created_at" + by);
        update("UPDATE ticketing.closing SET lease_until = lease_until" + by);
    }

    @Override
    public Set<SeatClaim> claims(UUID eventId) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                SELECT subsection_index, seat_index, hold_id, sold FROM ticketing.seat_claim WHERE event_id = ?""")) {
            select.setObject(1, eventId);
            var rows = select.executeQuery();
            var claims = new HashSet<SeatClaim>();
            while (rows.next()) {
                claims.add(new SeatClaim(new Seat(new SubsectionKey(eventId, rows.getInt(1)), rows.getInt(2)),
                        rows.getObject(3, UUID.class), rows.getBoolean(4)));
            }
            return claims;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean nothingStands(UUID eventId) {
        return count("publication", eventId) + count("subsection_seats", eventId) + count("event_seats", eventId) == 0;
    }

    /// How many commands to close the event's seats wait for the log.
    public int closings(UUID eventId) {
        return count("closing", eventId);
    }

    @Override
    public int partition() {
        return ThreadLocalRandom.current().nextInt(FIRST_UNUSED_PARTITION, Integer.MAX_VALUE);
    }

    /// How many commands of the attempt under way the log has.
    public int sent(UUID eventId) {
        return number("SELECT coalesce(max(sent), 0) FROM ticketing.publication WHERE event_id = ?", eventId);
    }

    int events(UUID sellerId) {
        return number("SELECT count(*) FROM ticketing.event WHERE seller_id = ?", sellerId);
    }

    int keys(UUID sellerId) {
        return number("SELECT count(*) FROM ticketing.creation_key WHERE seller_id = ?", sellerId);
    }

    private int count(String table, UUID eventId) {
        return number("SELECT count(*) FROM ticketing." + table + " WHERE event_id = ?", eventId);
    }

    private int number(String sql, UUID eventId) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            select.setObject(1, eventId);
            var rows = select.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void update(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
