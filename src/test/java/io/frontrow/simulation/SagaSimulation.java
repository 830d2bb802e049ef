package io.frontrow.simulation;

import io.frontrow.booking.application.fake.InMemoryIdempotencyKeys;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.ticketing.domain.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One schedule, wholly determined by its seed: a storm in which everything may go wrong between any two effects, then calm,
/// in which one process is left, which brings everything to its end.
final class SagaSimulation {
    private static final int STORMY_STEPS = 600;
    private static final int OPENING_ROUNDS = 100;
    private static final int CALM_ROUNDS = 150;
    private static final int STEPS_PER_ROUND = 6;
    /// So many pauses may pass unused.
    private static final int MAX_BURST = 8;
    private static final Duration CALM_PACE = Duration.ofSeconds(3);
    private final World world;
    private final Premises premises;
    private final People people;
    private final List<Node> nodes = new ArrayList<>();

    /// `findings` begin with their kind. `trace` is the same exactly when the same happened.
    record Outcome(List<String> findings, Map<Fault, Integer> faults, long trace, Map<BookingStatus, Integer> ends) {}

    private SagaSimulation(long seed, Breakage breakage) {
        world = new World(seed);
        premises = new Premises(world);
        people = new People(world, premises);
        for (int i = 2 + world.random.nextInt(2); i > 0; i--) {
            nodes.add(new Node(world, premises, breakage));
        }
    }

    static Outcome run(long seed, Breakage breakage) {
        var simulation = new SagaSimulation(seed, breakage);
        simulation.open();
        for (int i = 0; i < STORMY_STEPS && simulation.world.findings.isEmpty(); i++) {
            simulation.storm();
        }
        simulation.comeToRest();
        return simulation.outcome();
    }

    private void open() {
        for (int partition = 0; partition < SimulatedKafka.PARTITIONS; partition++) {
            nodes.get(world.random.nextInt(nodes.size())).owns[partition] = true;
        }
        people.publish(nodes.getFirst());
        world.beCalm(true);
        boolean inPeace = world.random.nextInt(8) > 0;
        for (int i = 0; i < OPENING_ROUNDS && inPeace && !premises.event().isPublic(); i++) {
            nodes.forEach(node -> node.life.stepAll());
            premises.kafka.deliver();
        }
        world.beCalm(false);
    }

    private void storm() {
        var node = nodes.get(world.random.nextInt(nodes.size()));
        int dice = world.random.nextInt(1_000);
        if (dice < 720) {
            step(node);
        } else if (dice < 820) {
            people.act(node);
        } else if (dice < 925) {
            premises.kafka.deliver();
        } else if (dice < 945) {
            tell(node);
        } else if (dice < 962) {
            premises.pass(Duration.ofMillis(world.random.nextInt(2_000)));
        } else {
            harm(node, dice);
        }
    }

    private void step(Node node) {
        if (node.frozen) {
            node.frozen = world.random.nextInt(12) > 0;
        } else {
            node.life.stepOne(1 + world.random.nextInt(MAX_BURST));
            if (world.random.nextInt(8) == 0) {
                premises.pass(Duration.ofMillis(world.random.nextInt(50)));
            }
        }
    }

    /// The provider does something, or its webhook comes to this process.
    private void tell(Node node) {
        premises.provider.act();
        if (!premises.provider.notices.isEmpty()) {
            var notice = premises.provider.someNotice();
            node.life.begin(() -> node.undisturbed(() -> {
                node.settle.settle(notice.paymentId(), notice.verdict());
                world.pause();
                premises.provider.taken(notice);
            }));
        }
    }

    private void harm(Node node, int dice) {
        if (dice < 970) {
            node.frozen = node.frozen || world.note(Fault.FREEZE);
        } else if (dice < 975) {
            world.note(Fault.CRASH);
            node.crash();
        } else if (dice < 990) {
            giveAway(node);
        } else if (dice < 993) {
            harmDisk(node);
        } else if (dice < 995) {
            premises.pass(Duration.ofSeconds(world.random.nextInt(2 * Premises.HOLD_SECONDS)));
            world.note(Fault.CLOCK_JUMP);
        } else if (dice < 997) {
            premises.keys.reachable = !premises.keys.reachable || !world.note(Fault.KEYS_AWAY);
        } else {
            premises.keys = new InMemoryIdempotencyKeys();
            world.note(Fault.KEYS_WIPED);
        }
    }

    /// The partition is this process's now; the others may not have heard.
    private void giveAway(Node node) {
        int partition = world.random.nextInt(SimulatedKafka.PARTITIONS);
        for (var other : nodes) {
            if (other != node && other.owns[partition]) {
                other.owns[partition] = world.random.nextInt(3) > 0 && world.note(Fault.STALE_OWNER);
            }
        }
        node.owns[partition] = true;
    }

    /// Disks only change under a process that is down.
    private void harmDisk(Node node) {
        var disk = node.disks.get(world.random.nextInt(SimulatedKafka.PARTITIONS));
        switch (world.random.nextInt(4)) {
            case 0 -> {
                world.note(Fault.DISK_LOST);
                disk.lose();
                node.crash();
            }
            case 1 -> {
                world.note(Fault.DISK_OLD);
                disk.putBackCopy();
                node.crash();
            }
            default -> disk.copy();
        }
    }

    private void comeToRest() {
        world.beCalm(true);
        premises.keys.reachable = true;
        var last = nodes.get(world.random.nextInt(nodes.size()));
        nodes.stream().filter(node -> node != last).forEach(node -> node.life.end());
        last.frozen = false;
        Arrays.fill(last.owns, true);
        boolean rests = false;
        for (int round = 0; round < CALM_ROUNDS && !rests && world.findings.isEmpty(); round++) {
            for (int i = 0; i < STEPS_PER_ROUND; i++) {
                last.life.stepAll();
                premises.kafka.deliver();
            }
            tell(last);
            premises.pass(CALM_PACE);
            rests = round % 4 == 3 && isAtRest();
        }
        if (!rests && world.findings.isEmpty()) {
            world.find("STUCK: " + unrest());
        }
        if (world.findings.isEmpty()) {
            new Audit(world, premises, people).judge();
        }
    }

    private boolean isAtRest() {
        return unrest().isEmpty();
    }

    /// In words; empty when there is none.
    private String unrest() {
        var what = new StringBuilder();
        for (int number = 0; number < SimulatedKafka.PARTITIONS; number++) {
            var log = premises.kafka.partitions.get(number);
            long booked = premises.bookings.position(number).lastSource() + 1;
            long recorded = premises.ticketing.records().position(number).lastSource() + 1;
            if (booked < log.commands.size() || recorded < log.commands.size()) {
                what.append("partition ").append(number).append(" has ").append(log.commands.size()).append(" commands, ")
                        .append(booked).append(" are booked, ").append(recorded).append(" shown; ");
            }
        }
        if (!premises.kafka.isQuiet() || !premises.bookings.outbox.isEmpty()) {
            what.append("commands wait to be sent; ");
        }
        if (!premises.provider.isQuiet() || premises.ledger.isOpen()) {
            what.append("payments are open; ");
        }
        if (!premises.ticketing.store.isAtRest() || premises.event() instanceof Event.Publishing
                || !premises.bookings.unsettled(1).isEmpty()) {
            what.append("the event is being put up or taken down; ");
        }
        long unpaid = premises.bookings.all().stream().filter(it -> it.status() == BookingStatus.PENDING_PAYMENT).count();
        return unpaid == 0 ? what.toString() : what.append(unpaid).append(" bookings wait for ever").toString();
    }

    private Outcome outcome() {
        var ends = new EnumMap<BookingStatus, Integer>(BookingStatus.class);
        premises.bookings.all().forEach(booking -> ends.merge(booking.status(), 1, Integer::sum));
        return new Outcome(List.copyOf(world.findings), world.faults, world.trace(), ends);
    }
}
