package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// One schedule, wholly determined by its seed: a stretch in which everything goes wrong, then calm, in which everything that
/// was put off happens and one process has the time to finish.
final class Simulation {
    private static final int STORMY_STEPS = 250;
    private static final int CALM_STEPS = 1_000;

    private final Random random;
    private final SimulatedLog log = new SimulatedLog();
    private final Clients clients = new Clients(log);
    private final Bookings bookings;
    private final List<SimulatedProcess> processes;
    private int owner;

    private Simulation(long seed, Variant variant) {
        random = new Random(seed);
        bookings = new Bookings(variant, log);
        processes = IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> new SimulatedProcess(i, variant, log)).toList();
    }

    /// What was wrong, each beginning with its kind: DOUBLE SALE, STUCK, LIVES AGAIN or CONTRADICTION; and how many records
    /// the reader judged how.
    record Outcome(List<String> findings, Map<Verdict, Integer> verdicts) {

        boolean found(String kind) {
            return findings.stream().anyMatch(finding -> finding.startsWith(kind));
        }
    }

    static Outcome run(long seed, Variant variant) {
        var simulation = new Simulation(seed, variant);
        IntStream.range(0, STORMY_STEPS).forEach(_ -> simulation.storm());
        simulation.calmDown();
        return new Outcome(simulation.bookings.findings, simulation.bookings.verdicts);
    }

    private void storm() {
        SimulatedProcess process = processes.get(random.nextInt(processes.size()));
        int dice = random.nextInt(100);
        if (dice < 55) {
            process.step(random, false);
        } else if (dice < 66) {
            clients.act(random);
        } else if (dice < 76) {
            bookings.read(random);
        } else if (dice < 79) {
            log.arrive(random);
        } else if (dice < 83) {
            process.frozen = !process.frozen;
        } else if (dice < 84) {
            process.crash();
        } else if (dice < 90) {
            owner = random.nextInt(processes.size());
        } else if (dice < 98) {
            process.learn(processes.indexOf(process) == owner);
        } else {
            harm(process);
        }
    }

    /// Disks only change under a process that is down.
    private void harm(SimulatedProcess process) {
        switch (random.nextInt(4)) {
            case 0 -> {
                process.disk.lose();
                process.crash();
            }
            case 1 -> {
                process.disk.putBackCopy();
                process.crash();
            }
            default -> process.disk.copy();
        }
    }

    private void calmDown() {
        processes.forEach(process -> process.frozen = false);
        processes.forEach(process -> process.learn(processes.indexOf(process) == owner));
        SimulatedProcess last = processes.get(owner);
        for (int i = 0; i < CALM_STEPS && !isDone(last); i++) {
            if (random.nextInt(4) > 0) {
                last.step(random, true);
            } else if (random.nextBoolean() || !log.arrive(random)) {
                bookings.read(random);
            }
        }
        if (!isDone(last)) {
            bookings.findings.add("STUCK: results accepted " + bookings.position() + " of " + log.commands.size()
                    + " commands");
        }
        int contradictions = processes.stream().mapToInt(process -> process.contradictions).sum();
        if (contradictions > 0) {
            bookings.findings.add("CONTRADICTION: the engine refused a decision " + contradictions + " times");
        }
    }

    private boolean isDone(SimulatedProcess last) {
        return last.hasDecidedAll() && bookings.position().lastSource() + 1 == log.commands.size();
    }
}
