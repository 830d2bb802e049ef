package io.frontrow.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.crowd.Buyers;
import io.frontrow.faults.AgentJar;
import io.frontrow.faults.Sabotage;
import io.frontrow.local.PackagedApplication;
import io.frontrow.torture.Venue.Kind;
import io.frontrow.torture.checker.Decision;
import io.frontrow.torture.checker.LogReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// How long the partitions of a process are silent that is killed, or that is stopped and started again, as a static member of
/// the engine's group or as a dynamic one, while a few people order evenly: the longest time between two results of one
/// partition, by the log's own clock. A crowd that uses up two cores would measure how long a JVM waits for a core.
@ParameterizedClass
@EnumSource
class RecoveryIT {
    private static final Sabotage NO_INSTANCE_ID = Sabotage.text("io.frontrow.seatinventory.adapter.in.kafka.EngineClients", "commands",
            "group.instance.id", "frontrow.nobody.reads.this");
    private static final Duration FAILOVER = Duration.ofSeconds(4);
    private static final Duration RESTART = Duration.ofSeconds(2);
    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration AFTER = Duration.ofSeconds(20);
    private static final int ORDERS_PER_SECOND = 25;
    private static World world;
    private static Mob mob;

    private final Membership membership;

    RecoveryIT(Membership membership) {
        this.membership = membership;
    }

    enum Membership {
        /// The broker knows who it was (`group.instance.id`).
        STATIC,
        /// Whoever comes back is somebody else; only the agent's change in the process makes it so.
        DYNAMIC;

        World world() {
            return this == STATIC ? World.start(2, List.of())
                    : World.startCold(2, List.of(AgentJar.option(Path.of("target", "torture"), NO_INSTANCE_ID)));
        }
    }

    @BeforeParameterizedClassInvocation
    static void start(Membership membership) {
        world = membership.world();
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

    @AfterParameterizedClassInvocation
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
    void afterAKillTheProcessIsStartedAtOnce() {
        long from = System.currentTimeMillis();
        world.nodes().getFirst().kill();
        world.nodes().getFirst().start();
        world.awaitReady();
        Passing.of(AFTER);
        require("kill -9, started at once", silence(from, System.currentTimeMillis()), FAILOVER);
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

    private void require(String what, Map<Integer, Long> silence, Duration limit) {
        assertEquals(World.PARTITIONS, silence.size(), () -> what + ": partitions without any result, " + silence);
        System.out.println(membership + " members, " + what + ": longest silence of each partition in ms: " + silence);
        assertTrue(silence.values().stream().allMatch(millis -> millis < limit.toMillis()), () -> what + ": " + silence);
    }
}
