package io.frontrow.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.crowd.Buyers;
import io.frontrow.local.PackagedApplication;
import io.frontrow.torture.Venue.Kind;
import io.frontrow.torture.checker.Decision;
import io.frontrow.torture.checker.LogReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How long the partitions of a process are silent that is killed, or that is stopped and started again, as the same static
/// member of Kafka's groups or as another, while a few people order evenly: the longest time between two results of one
/// partition, by the log's own clock. A crowd that uses up two cores would measure how long a JVM waits for a core.
class RecoveryIT {
    private static final Duration FAILOVER = Duration.ofSeconds(4);
    private static final Duration RESTART = Duration.ofSeconds(2);
    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration AFTER = Duration.ofSeconds(20);
    private static final int ORDERS_PER_SECOND = 25;
    private static World world;
    private static Mob mob;

    @BeforeAll
    static void start() {
        world = World.start(2, List.of());
        var buyers = new Buyers(world.addresses(), PackagedApplication.TOKEN_SECRET).seed(20_000);
        var history = new History();
        mob = new Mob(world.doors(), buyers, history, 1);
        try (var office = new BoxOffice(world.doors())) {
            office.register();
            var programme = new Programme(office, mob, history, 1);
            List.of(Kind.ARENA, Kind.ARENA, Kind.ARENA, Kind.ARENA).forEach(programme::open);
        }
        mob.order(ORDERS_PER_SECOND);
        Passing.of(BEFORE);
    }

    @AfterAll
    static void stop() {
        mob.close();
        world.close();
    }

    @Test
    void afterAKillTheOtherDecidesWithinFourSeconds() {
        long from = System.currentTimeMillis();
        world.nodes().getFirst().kill();
        Passing.of(AFTER);
        var silence = silence(from, System.currentTimeMillis());
        world.nodes().getFirst().start();
        world.awaitReady();
        Passing.of(BEFORE);
        require("failover after kill -9", silence, FAILOVER);
    }

    @Test
    void afterAKillTheProcessComesBackUnderItsName() {
        require("kill -9, started at once as the same member", afterAKill(Node::start), FAILOVER);
    }

    @Test
    void afterAKillTheProcessComesBackUnderAnotherName() {
        require("kill -9, started at once as another member", afterAKill(node -> node.startUnderAnotherName("renamed")), FAILOVER);
        world.nodes().getFirst().kill();
        world.nodes().getFirst().start();
        world.awaitReady();
        Passing.of(BEFORE);
    }

    private static Map<Integer, Long> afterAKill(Consumer<Node> start) {
        long from = System.currentTimeMillis();
        var node = world.nodes().getFirst();
        node.kill();
        start.accept(node);
        world.awaitReady();
        Passing.of(AFTER);
        return silence(from, System.currentTimeMillis());
    }

    @Test
    void aPlannedRestartIsHardlyNoticed() {
        long from = System.currentTimeMillis();
        world.nodes().getLast().stopPolitely();
        world.nodes().getLast().start();
        Eventually.within(Duration.ofMinutes(2), world.nodes().getLast()::isReady);
        Passing.of(AFTER);
        require("planned restart (SIGTERM, start)", silence(from, System.currentTimeMillis()), RESTART);
    }

    /// Of each partition, the longest time without a result, in milliseconds.
    private static Map<Integer, Long> silence(long from, long to) {
        var times = new HashMap<Integer, List<Long>>();
        for (Decision decision : new LogReader(world.addresses().kafka()).results().accepted()) {
            if (decision.at() >= from - 1_000 && decision.at() <= to) {
                times.computeIfAbsent(decision.partition(), _ -> new ArrayList<>()).add(decision.at());
            }
        }
        var silence = new TreeMap<Integer, Long>();
        times.forEach((partition, at) -> {
            long longest = to - at.getLast();
            for (int i = 1; i < at.size(); i++) {
                longest = Math.max(longest, at.get(i) - at.get(i - 1));
            }
            silence.put(partition, longest);
        });
        return silence;
    }

    private static void require(String what, Map<Integer, Long> silence, Duration limit) {
        assertEquals(World.PARTITIONS, silence.size(), () -> what + ": partitions without any result, " + silence);
        System.out.println(what + ": longest silence of each partition in ms: " + silence);
        assertTrue(silence.values().stream().allMatch(millis -> millis < limit.toMillis()), () -> what + ": " + silence);
    }
}
