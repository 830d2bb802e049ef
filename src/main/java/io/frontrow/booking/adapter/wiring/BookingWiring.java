package io.frontrow.booking.adapter.wiring;

import io.frontrow.booking.adapter.in.rest.BookingFollowers;
import io.frontrow.booking.adapter.out.hmac.HmacBookingIds;
import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.adapter.out.kafka.KafkaDeadLetters;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.adapter.out.postgres.PostgresPlacedOrders;
import io.frontrow.booking.adapter.out.postgres.PostgresRememberedIds;
import io.frontrow.booking.adapter.out.postgres.PostgresSalesFigures;
import io.frontrow.booking.adapter.out.redis.RedisBookingChanges;
import io.frontrow.booking.adapter.out.redis.RedisIdempotencyKeys;
import io.frontrow.booking.application.ApplySeatDecisionsService;
import io.frontrow.booking.application.BookSeatsService;
import io.frontrow.booking.application.ForgetKeysService;
import io.frontrow.booking.application.ListBookingsService;
import io.frontrow.booking.application.OncePerKey;
import io.frontrow.booking.application.SetResultAsideService;
import io.frontrow.booking.application.ShowBookingService;
import io.frontrow.booking.application.ViewSalesService;
import io.frontrow.booking.application.port.in.ApplySeatDecisions;
import io.frontrow.booking.application.port.in.BookSeats;
import io.frontrow.booking.application.port.in.ForgetKeys;
import io.frontrow.booking.application.port.in.ListBookings;
import io.frontrow.booking.application.port.in.SetResultAside;
import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.application.port.in.ViewSales;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.DeadLetters;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.shared.Unavailable;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.KnownSeats;
import io.frontrow.ticketing.SellersEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.redis.client.RedisAPI;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Builds booking's use cases and what they stand on.
public class BookingWiring {
    private static final Logger LOG = Logger.getLogger(BookingWiring.class);
    private static final String NO_SECRET = "Set FRONTROW_BOOKING_ID_SECRET to a random text of at least 32 bytes, the same"
            + " on every node: it signs the ids of bookings.";

    @Produces
    @Singleton
    BookingMetrics metrics(MeterRegistry registry, InstantSource clock) {
        return new BookingMetrics(registry, clock);
    }

    @Produces
    @Singleton
    BookingIds ids(@ConfigProperty(name = "frontrow.booking.id-secret") Optional<String> secret, InstantSource clock) {
        try {
            return new HmacBookingIds(secret.orElseThrow(() -> new IllegalArgumentException("missing")), clock,
                    ThreadLocalRandom.current());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(NO_SECRET, e);
        }
    }

    @Produces
    @Singleton
    Bookings bookings(DataSource database, BookingMetrics metrics,
            @ConfigProperty(name = "frontrow.booking.max-unpaid") int maxUnpaid) {
        return new PostgresBookings(database, maxUnpaid, metrics::applied);
    }

    @Produces
    @Singleton
    BookSeats bookSeats(EventsForSale events, KnownSeats knownSeats, SeatCommands seatCommands, BookingIds ids,
            RedisAPI redis, @ConfigProperty(name = "frontrow.booking.redis-limit") Duration redisLimit, DataSource database,
            InstantSource clock, BookingMetrics metrics) {
        var keys = new MeasuredIdempotencyKeys(new RedisIdempotencyKeys(redis, redisLimit), metrics);
        var oncePerKey = new OncePerKey(keys, new PostgresPlacedOrders(database, BookingWiring::start), knownSeats);
        return metrics.measured(
                new BookSeatsService(events, knownSeats, seatCommands, ids, oncePerKey, new BinaryMemos(), clock));
    }

    @Produces
    @Singleton
    ApplySeatDecisions applySeatDecisions(Bookings bookings, KafkaDeadLetters deadLetters, BookingChanges changes,
            BookingMetrics metrics) {
        return new ApplySeatDecisionsService(bookings, new BinaryMemos(), counted(deadLetters, metrics), changes);
    }

    @Produces
    @Singleton
    SetResultAside setResultAside(Bookings bookings, KafkaDeadLetters deadLetters, BookingChanges changes,
            BookingMetrics metrics) {
        return new SetResultAsideService(bookings, counted(deadLetters, metrics), changes);
    }

    @Produces
    @Singleton
    ForgetKeys forgetKeys(DataSource database, EventsForSale events, SeatCommands seatCommands,
            @ConfigProperty(name = "frontrow.booking.honour-keys") Duration age) {
        return new ForgetKeysService(new PostgresRememberedIds(database), events, seatCommands, age);
    }

    private static DeadLetters counted(DeadLetters deadLetters, BookingMetrics metrics) {
        return letter -> {
            deadLetters.add(letter);
            metrics.deadLetter();
        };
    }

    @Produces
    @Singleton
    ShowBooking showBooking(Bookings bookings, BookingIds ids, EventsForSale events) {
        return new ShowBookingService(bookings, ids, events);
    }

    @Produces
    @Singleton
    ListBookings listBookings(Bookings bookings, SellersEvents events) {
        return new ListBookingsService(bookings, events);
    }

    @Produces
    @Singleton
    ViewSales viewSales(SellersEvents events, DataSource database) {
        return new ViewSalesService(events, new PostgresSalesFigures(database));
    }

    @Produces
    @Singleton
    BookingFollowers followers(ShowBooking bookings, MeterRegistry registry,
            @ConfigProperty(name = "frontrow.booking.max-streams") int maxStreams) {
        var followers = new BookingFollowers(bookings, BookingWiring::read, maxStreams);
        return registry.gauge("frontrow.bookings.streams", followers, BookingFollowers::followed);
    }

    private static void start(Runnable look) {
        Thread.ofVirtual().name("booking-placed-orders").start(look);
    }

    /// A reading that an outage ends is made up for by the timer.
    private static void read(Runnable reading) {
        Thread.ofVirtual().name("booking-followers").start(() -> {
            try {
                reading.run();
            } catch (Unavailable outage) {
                LOG.debugf("the followers of bookings could not look: %s", outage.getCause());
            }
        });
    }

    @Produces
    @Singleton
    @Typed(RedisBookingChanges.class)
    RedisBookingChanges otherNodes(RedisAPI redis) {
        return new RedisBookingChanges(redis);
    }

    /// This node at once, the others through Redis.
    @Produces
    @Singleton
    BookingChanges changes(BookingFollowers followers, RedisBookingChanges others) {
        return (bookingIds, decided) -> {
            followers.changed(bookingIds, decided);
            others.announce(bookingIds, decided);
        };
    }
}
