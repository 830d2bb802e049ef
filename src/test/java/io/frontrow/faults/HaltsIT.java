package io.frontrow.faults;

import static io.frontrow.faults.HaltPoint.Moment.AFTER;
import static io.frontrow.faults.HaltPoint.Moment.BEFORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.crowd.Api;
import io.frontrow.crowd.ApiCall;
import io.frontrow.crowd.CrowdRun;
import io.frontrow.embedded.Durability;
import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.embedded.ServerFolder;
import io.frontrow.faults.HaltPoint.Moment;
import io.frontrow.local.ApplicationNode;
import io.frontrow.local.PackagedApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// While a crowd books, pays, is declined, cancels and walks away, the one application process halts at one line after the
/// other, and is only ever started again. In the end every booking has come to its right state by itself, and seats,
/// tickets and money agree; then the event is called off, and all the money goes back across two more halts.
@Timeout(900)
class HaltsIT {
    private static final Path HOME = Path.of("target", "halts");
    private static final int BUYERS = 1_000;
    private static final Duration ARRIVAL = Duration.ofMinutes(4);
    private static final Duration REFUND_LIMIT = Duration.ofMinutes(4);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long REACH_SECONDS = 120;
    private static final String BOOKING = "io.frontrow.booking.adapter.";
    private static final String SEATS = "io.frontrow.seatinventory.adapter.";
    /// First what only some buyers do, and only once.
    private static final List<HaltPoint> SALE = List.of(
            at(AFTER, BOOKING + "out.postgres.PostgresBookingTransitions", "cancel"),
            at(BEFORE, BOOKING + "in.rest.PaymentWebhookResource", "hear"),
            at(BEFORE, SEATS + "out.kafka.KafkaSeatCommands", "send"),
            at(AFTER, SEATS + "out.kafka.KafkaSeatCommands", "send"),
            at(AFTER, BOOKING + "out.redis.RedisIdempotencyKeys", "claim"),
            at(BEFORE, BOOKING + "out.redis.RedisIdempotencyKeys", "accepted"),
            at(BEFORE, SEATS + "in.kafka.ResultWriter", "write"),
            at(AFTER, SEATS + "in.kafka.ResultWriter", "write"),
            at(BEFORE, SEATS + "out.rocksdb.RocksDbCheckpoints", "save"),
            at(AFTER, SEATS + "out.rocksdb.RocksDbCheckpoints", "save"),
            at(BEFORE, BOOKING + "out.postgres.PostgresBookings", "save"),
            at(AFTER, BOOKING + "out.postgres.PostgresBookings", "save"),
            at(BEFORE, "io.frontrow.ticketing.adapter.out.postgres.PostgresSeatRecords", "save"),
            at(AFTER, "io.frontrow.ticketing.adapter.out.postgres.PostgresSeatRecords", "save"),
            at(AFTER, BOOKING + "out.postgres.PostgresPaymentLedger", "start"),
            at(BEFORE, BOOKING + "out.http.HttpPayments", "charge"),
            at(AFTER, BOOKING + "out.http.HttpPayments", "charge"),
            at(AFTER, "io.frontrow.paymentsimulator.adapter.out.postgres.PostgresCharges", "add"),
            at(BEFORE, BOOKING + "out.postgres.TicketRows", "issue"),
            at(AFTER, BOOKING + "out.postgres.FollowUps", "write"),
            at(AFTER, BOOKING + "out.postgres.PostgresBookingTransitions", "complete"),
            at(BEFORE, BOOKING + "out.kafka.BookingOutboxCarrier", "send"),
            at(AFTER, BOOKING + "out.kafka.BookingOutboxCarrier", "send"));
    private static final List<HaltPoint> CALLED_OFF = List.of(
            at(AFTER, BOOKING + "out.http.HttpPayments", "refund"),
            at(BEFORE, BOOKING + "out.postgres.PostgresPaymentLedger", "refunded"));

    private ServerFolder folder;
    private EmbeddedServers servers;
    private PackagedApplication application;
    private ApplicationNode node;
    private volatile Process process;

    @BeforeEach
    void start() {
        folder = ServerFolder.claim(HOME).orElseThrow(() -> new IllegalStateException("another run uses " + HOME));
        folder.wipe();
        servers = EmbeddedServers.start(folder, Durability.SAFE);
        application = PackagedApplication.install(folder.path(), servers.addresses());
        node = application.nodeOnFreePort(1);
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
        servers.close();
        folder.close();
    }

    @Test
    void everythingComesRightByItself() {
        process = application.start(node, List.of());
        awaitReady();
        var crowd = new CrowdRun(List.of(node.address()), servers.addresses(), PackagedApplication.TOKEN_SECRET, System.out);
        var report = crowd.send(BUYERS, ARRIVAL, _ -> {
            process.destroyForcibly();
            SALE.forEach(this::haltAt);
            process = application.start(node, List.of());
        });
        assertTrue(report.isSound(), () -> "not sound: " + report);

        process.destroyForcibly();
        var refunds = Thread.ofVirtual().start(() -> {
            CALLED_OFF.forEach(this::haltAt);
            process = application.start(node, List.of());
        });
        var money = crowd.callOff(report.event(), REFUND_LIMIT);
        assertEquals(money.captured(), money.refunded(), money::toString);
        assertEquals(0, money.revenue());
        assertEquals(0, money.open());
        assertEquals(false, refunds.isAlive());
    }

    private void awaitReady() {
        try (var api = new Api(node.address(), 1)) {
            Eventually.within(START_LIMIT, () -> api.call(ApiCall.get("/q/health/ready")).status() == 200);
        }
    }

    private void haltAt(HaltPoint point) {
        try {
            process.waitFor();
            process = application.start(node, List.of(AgentJar.option(folder.path(), point)));
            assertTrue(process.waitFor(REACH_SECONDS, TimeUnit.SECONDS), point + " was not reached");
            assertEquals(HaltAgent.EXIT_CODE, process.exitValue(), point + ": it ended in another way");
            System.out.println("halted " + point);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HaltPoint at(Moment moment, String type, String method) {
        return new HaltPoint(moment, type, method);
    }
}
