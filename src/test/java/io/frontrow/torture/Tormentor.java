package io.frontrow.torture;

import io.frontrow.torture.Provider.Mood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// Does one fault after the other, in an order and with pauses that the seed decides; every kind comes before one comes again.
final class Tormentor {
    private static final Duration STALL = Duration.ofSeconds(5);
    private static final int LEAST_FREEZE_SECONDS = 4;

    /// @param since the run's start, in seconds
    record Done(Fault fault, String where, double since, double seconds) {
        @Override
        public String toString() {
            return "%7.1f s  %-19s %-7s %5.1f s  %s".formatted(since, fault, where, seconds, fault.description());
        }
    }

    private final World world;
    private final List<Fault> kinds;
    private final Random random;
    private final long start = System.nanoTime();
    private final List<Done> done = Collections.synchronizedList(new ArrayList<>());
    private final List<Fault> deck = new ArrayList<>();

    Tormentor(World world, List<Fault> kinds, long seed) {
        this.world = world;
        this.kinds = kinds;
        this.random = new Random(seed);
    }

    List<Done> done() {
        return List.copyOf(done);
    }

    /// Returns when it is over and everything is whole again.
    void torment(BooleanSupplier over) {
        pause(3, 6);
        while (!over.getAsBoolean()) {
            var fault = next();
            var node = world.nodes().get(random.nextInt(world.nodes().size()));
            double since = seconds();
            inflict(fault, node);
            world.awaitReady();
            var what = new Done(fault, fault.ordinal() <= Fault.FREEZE.ordinal() ? node.name() : "", since, seconds() - since);
            done.add(what);
            System.out.println(what);
            pause(1, 5);
        }
    }

    private Fault next() {
        if (deck.isEmpty()) {
            deck.addAll(kinds);
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }

    private void inflict(Fault fault, Node node) {
        switch (fault) {
            case KILL -> again(node, node::kill);
            case KILL_AND_LOSE_DISK -> again(node, () -> {
                node.kill();
                node.loseDisk();
            });
            case STOP -> again(node, node::stopPolitely);
            case FREEZE -> {
                node.freeze();
                pause(LEAST_FREEZE_SECONDS, 9);
                node.wake();
            }
            case KAFKA_RESTART -> {
                world.servers().stopKafka();
                pause(1, 3);
                world.servers().startKafka();
            }
            case POSTGRES_RESTART -> {
                world.servers().stopPostgres();
                pause(1, 3);
                world.servers().startPostgres();
            }
            case POSTGRES_STALL -> stallPostgres();
            case REDIS_WIPED -> world.servers().wipeRedis();
            case PROVIDER_SLOW -> provider(Mood.SLOW);
            case PROVIDER_DOWN -> provider(Mood.DOWN);
            case PROVIDER_SILENT -> provider(Mood.FORGETS_TO_ANSWER);
        }
    }

    private void again(Node node, Runnable end) {
        end.run();
        pause(0, 4);
        node.start();
    }

    private void stallPostgres() {
        var processes = world.servers().postgresProcesses().toList();
        processes.forEach(Signals::freeze);
        Passing.of(STALL);
        processes.forEach(Signals::wake);
    }

    private void provider(Mood mood) {
        world.provider().feel(mood);
        pause(4, 8);
        world.provider().feel(Mood.WELL);
    }

    private void pause(int leastSeconds, int mostSeconds) {
        Passing.of(Duration.ofMillis(1_000L * leastSeconds + random.nextInt(1_000 * (mostSeconds - leastSeconds))));
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
