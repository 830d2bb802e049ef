package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadResult;
import io.frontrow.crowd.Api;
import io.frontrow.crowd.People;
import io.frontrow.crowd.Sale;
import io.frontrow.embedded.ServerAddresses;
import io.frontrow.local.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What a scenario works with: the running application, its servers and the load generator.
final class Bench implements AutoCloseable {
    static final int CONNECTIONS = 512;
    private static final String SELLER = "bench-seller@frontrow.example";
    private static final String PASSWORD = "front-row-bench";
    private static final double DRAIN_SECONDS = 120;
    private static final long LOOK_MILLIS = 500;
    /// Of one processor.
    private static final double IDLE = 0.25;

    final BenchOptions options;
    final ServerAddresses servers;
    final Report report;
    final Profiler profiler;
    private final Supervisor node;
    private final Generator generator;
    private final Api api;
    private final Sale sale;
    private final Path folder;

    Bench(BenchOptions options, ServerAddresses servers, Supervisor node, Generator generator, Report report, Path folder) {
        this.options = options;
        this.servers = servers;
        this.node = node;
        this.generator = generator;
        this.report = report;
        this.folder = folder;
        this.profiler = new Profiler(options, this::applicationPid);
        this.api = new Api(node.node().address(), 4);
        var people = new People(api, PASSWORD);
        people.register(SELLER, "Seller of measured halls", "seller");
        this.sale = new Sale(api, people.logIn(SELLER));
    }

    String open(BenchHall hall) {
        return hall.open(sale);
    }

    long applicationPid() {
        return node.process().pid();
    }

    double allocatedBytes() {
        return new ApplicationMetrics(node.node().address()).allocatedBytes();
    }

    void stopApplication() {
        node.close();
    }

    /// Of the application, in MiB that are in memory.
    double residentMiB() {
        try {
            return Files.readAllLines(Path.of("/proc", "" + applicationPid(), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0).findFirst().orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }

    Cpu cpu() {
        return Cpu.now(applicationPid(), generator.pid(), folder.resolve("postgres"));
    }

    /// Returns when the application does next to nothing, its compilers included, or after this time.
    void rest(double mostSeconds) {
        long start = System.nanoTime();
        double used = IDLE;
        while (used >= IDLE && (System.nanoTime() - start) / 1e9 < mostSeconds) {
            var before = cpu();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            used = cpu().since(before).application() * 1_000 / LOOK_MILLIS;
        }
    }

    /// Runs a plan; says what came of it.
    LoadResult load(String what, LoadPlan plan) {
        return load(what, List.of(plan)).getFirst();
    }

    List<LoadResult> load(String what, List<LoadPlan> plans) {
        var before = cpu();
        var results = generator.run(plans);
        var used = cpu().since(before);
        results.forEach(result -> say("%s: %,.0f/s of %,d in %.1f s, %s, unsent %,d, unanswered %,d, p50 %.1f p99 %.1f max %.0f ms", what,
                result.acceptedPerSecond(), result.accepted(), result.lastGoodSeconds(), result.statuses(), result.unsent(), result.unanswered(),
                result.good().p50Millis(), result.good().p99Millis(), result.good().maxMillis()));
        say("  CPU %s", used.per(results.stream().mapToLong(LoadResult::answered).sum()));
        return results;
    }

    /// Sells, waits until everything stands in PostgreSQL, and counts it.
    Sold sell(String what, String event, LoadPlan plan) {
        return sell(what, event, List.of(plan));
    }

    Sold sell(String what, String event, List<LoadPlan> plans) {
        var before = cpu();
        try (var settlement = new Settlement(servers)) {
            var loads = load(what, plans);
            double ended = settlement.seconds();
            long accepted = loads.stream().mapToLong(LoadResult::accepted).sum();
            var behind = settlement.at(ended);
            var settled = settlement.await(accepted, ended + DRAIN_SECONDS);
            var used = cpu().since(before);
            var audit = SaleAudit.of(servers, event, loads);
            var sold = new Sold(loads, audit, accepted, behind.both(), settled.seconds(), settled.seconds() - ended,
                    settled.both() >= accepted, used);
            say("  settled %,d in %.1f s (%,.0f/s), %.1f s after the load; at its end %,d bookings, %,d seats; without seats %d, lost %d, double %d",
                    settled.both(), settled.seconds(), settled.both() / settled.seconds(), settled.seconds() - ended,
                    behind.bookings(), behind.seats(), audit.missing(accepted), audit.lost(), audit.doubleSold());
            say("  CPU of all %s", used.per(accepted));
            report.count(audit, audit.missing(accepted), sold.drained() ? 0 : accepted - settled.both());
            return sold;
        }
    }

    void say(String format, Object... values) {
        var line = format.formatted(values);
        System.out.println(line);
        report.line(line);
    }

    @Override
    public void close() {
        api.close();
    }
}
