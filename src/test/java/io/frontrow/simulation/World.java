package io.frontrow.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The chance, the time, and the log of what went wrong. Everything that is not determined by the product is decided here.
final class World {
    private static final int THOUSAND = 1_000;
    final Random random;
    final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    final List<String> findings = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private boolean calm;
    private Fiber running;
    private long trace;

    World(long seed) {
        random = new Random(seed);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    boolean isCalm() {
        return calm;
    }

    void beCalm(boolean whether) {
        calm = whether;
    }

    /// Never in calm; else so many times of a thousand, and noted.
    boolean strikes(Fault fault, int perMille) {
        return !calm && random.nextInt(THOUSAND) < perMille && note(fault);
    }

    boolean note(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
        return true;
    }

    void find(String finding) {
        findings.add(finding);
    }

    void step(Fiber fiber) {
        running = fiber;
        try {
            fiber.step();
        } finally {
            running = null;
        }
    }

    /// Anything may happen before this returns, and it may never return. Nothing happens outside of a fiber.
    void pause() {
        if (running != null) {
            Fiber.pause();
        }
    }

    /// Notes that something happened, for comparing two runs.
    void happened(int what) {
        trace = trace * 31 + what;
    }

    /// The same for the same seed.
    long trace() {
        return trace * 31 + random.nextLong();
    }
}
