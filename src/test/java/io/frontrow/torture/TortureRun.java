package io.frontrow.torture;

import io.frontrow.Eventually;
import io.frontrow.crowd.Buyers;
import io.frontrow.local.PackagedApplication;
import io.frontrow.torture.Venue.Kind;
import io.frontrow.torture.checker.Evidence;
import io.frontrow.torture.checker.LogReader;
import io.frontrow.torture.checker.NegativeControl;
import io.frontrow.torture.checker.Rules;
import io.frontrow.torture.checker.TableReader;
import io.frontrow.torture.checker.Tables;
import io.frontrow.torture.checker.Violation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A crowd, a programme and a tormentor for some minutes; then silence, and the checker.
///
/// @param rate orders a second
/// @param least bookings and faults; on a slow machine the run takes longer for them, twice the time at most
/// @param faults the kinds that may come
/// @param patience how long the seller, and after him the last bookings, may take to come to an end
record TortureRun(long seed, Duration time, int rate, Least least, List<Fault> faults, Duration patience, World world) {
    private static final int BUYERS = 20_000;

    record Least(int bookings, int faults) {}

    TortureReport run() {
        var history = new History();
        var buyers = new Buyers(world.addresses(), PackagedApplication.TOKEN_SECRET).seed(BUYERS);
        var tormentor = new Tormentor(world, faults, seed);
        try (var mob = new Mob(world.doors(), buyers, history, seed); var office = new BoxOffice(world.doors())) {
            office.register();
            var programme = new Programme(office, mob, history, seed);
            Stream.of(Kind.ARENA, Kind.ARENA, Kind.ARENA, Kind.CLUB, Kind.FESTIVAL, Kind.CLUB).forEach(programme::open);
            mob.order(rate);
            var tormented = new AtomicBoolean();
            var enough = over(history, tormentor);
            BooleanSupplier over = () -> tormented.get() || enough.getAsBoolean();
            var shows = CompletableFuture.runAsync(() -> programme.run(over), Thread::startVirtualThread);
            var troubles = new ArrayList<Violation>();
            watched(troubles, "every process comes back", () -> tormentor.torment(over));
            tormented.set(true);
            watched(troubles, "a seller is served in the end", shows.orTimeout(patience.toSeconds(), TimeUnit.SECONDS)::join);
            if (!mob.drain(patience)) {
                troubles.add(new Violation("everybody goes home", "the run", mob.under() + " still wait for an end"));
            }
            int[] throughput = history.acceptedPerSecond();
            Eventually.happens(patience, this::isQuiet);
            var report = judge(history, tormentor, throughput);
            report.violations().addAll(troubles);
            return report;
        }
    }

    private BooleanSupplier over(History history, Tormentor tormentor) {
        long start = System.nanoTime();
        return () -> {
            long passed = System.nanoTime() - start;
            return passed >= 2 * time.toNanos() || passed >= time.toNanos()
                    && history.accepted() >= least.bookings() && tormentor.done().size() >= least.faults();
        };
    }

    /// The run goes on to its end, so that the checker is heard whatever went wrong.
    private static void watched(List<Violation> troubles, String promise, Runnable work) {
        try {
            work.run();
        } catch (AssertionError | RuntimeException e) {
            troubles.add(new Violation(promise, "the run", e.toString()));
        }
    }

    private TortureReport judge(History history, Tormentor tormentor, int[] throughput) {
        var log = new LogReader(world.addresses().kafka());
        var results = log.results();
        var evidence = new Evidence(history.exchanges(), log.commands(), results.accepted(), results.skipped(), tables(),
                world.provider().charges(), log.changes("booking.changes"), log.changes("ticketing.changes"), history.calledOff());
        var violations = Rules.check(evidence);
        return new TortureReport(seed, time, tormentor.done(), throughput, history.accepted(), history.answers(), facts(evidence, results),
                violations, violations.isEmpty() ? controls(evidence) : Map.of());
    }

    /// Says nothing about a history that is not sound.
    private static Map<String, Boolean> controls(Evidence evidence) {
        var caught = new TreeMap<String, Boolean>();
        NegativeControl.all().forEach(control -> caught.put(control.mutant(), control.isCaught(evidence)));
        return caught;
    }

    private Map<String, Object> facts(Evidence evidence, LogReader.Results results) {
        var states = new TreeMap<String, Object>();
        evidence.tables().bookings().forEach(booking -> states.merge("bookings " + booking.status(), 1, (a, _) -> (int) a + 1));
        states.put("commands", evidence.commands().size());
        states.put("results that count", results.accepted().size());
        states.put("results skipped (repeats after a take-over)", results.skipped().size());
        states.put("events called off", evidence.calledOff().size());
        states.put("charges of the provider", evidence.charges().size());
        states.put("messages to other systems", evidence.bookingChanges().size() + evidence.ticketingChanges().size());
        return states;
    }

    /// Nothing is under way.
    private boolean isQuiet() throws SQLException {
        try (var connection = world.addresses().connect()) {
            return new TableReader(connection).stuck().isEmpty() && new LogReader(world.addresses().kafka()).undecided() == 0;
        }
    }

    private Tables tables() {
        try (var connection = world.addresses().connect()) {
            return new TableReader(connection).read();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be read", e);
        }
    }
}
