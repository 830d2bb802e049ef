package io.frontrow.platform.kafka;

import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// The Kafka side of a projection of the seat results: a batch channel that starts wherever the projection's own position
/// says, never at a committed offset, and goes back there when somebody else has moved it, or when the database has: a standby that takes
/// over may be behind, and a partition without results would not notice. A subclass names its channel and lets its batches arrive at
/// [#follow]. They are applied on a thread of this channel, all that have arrived at once; partitions are assigned on the client's polling
/// thread.
public abstract class SeatResultsChannel implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SeatResultsChannel.class);
    private static final Duration BACK_OFF = Duration.ofMillis(200);
    /// After this time at least, and at most twice as long, it is looked whether the rows stand where they were left.
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(10);
    private static final Duration SEEK_DEADLINE = Duration.ofSeconds(30);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(2);
    private static final int LATE = Interceptor.Priority.APPLICATION + 1_000;
    /// Records, about twice what one poll may bring.
    private static final int MOST_WAITING = 4_000;
    /// Who rests works a fifth of the time, more when the turn is bounded.
    private static final int RESTS_TO_WORK = 4;

    private final String channel;
    private final SeatResultsFollower follower;
    private final KafkaClientService clients;
    private final long mostTurnNanos;
    private final long lookNanos;
    private final Predicate<RuntimeException> outage;
    private final Thread.UncaughtExceptionHandler death;
    private final GatheredBatches gathered = new GatheredBatches(MOST_WAITING);
    private final Thread thread;
    private volatile boolean stopping;

    /// After a batch more is gathered for four times as long as it took, but so that both together take no longer than `mostTurn`. `outage`
    /// tells a broken neighbour, which is waited for, from a result that cannot be applied, which is put aside.
    protected SeatResultsChannel(String channel, SeatResultsFollower follower, KafkaClientService clients,
            Duration mostTurn, Predicate<RuntimeException> outage) {
        this(channel, follower, clients, mostTurn, LOOK_INTERVAL, outage, (_, error) -> die(channel, error));
    }

    /// `death` is called, once, when nobody reads the results any more though the process lives.
    SeatResultsChannel(String channel, SeatResultsFollower follower, KafkaClientService clients, Duration mostTurn, Duration lookInterval,
            Predicate<RuntimeException> outage, Thread.UncaughtExceptionHandler death) {
        this.channel = channel;
        this.follower = follower;
        this.clients = clients;
        this.mostTurnNanos = mostTurn.toNanos();
        this.lookNanos = lookInterval.toNanos();
        this.outage = outage;
        this.death = death;
        this.thread = Thread.ofPlatform().name(channel).daemon().uncaughtExceptionHandler(death).unstarted(this::run);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, start(partition)));
    }

    /// Begins to apply what arrives; to be called once, by the connector.
    protected Flow.Subscriber<ConsumerRecords<byte[], byte[]>> follow() {
        thread.start();
        return gathered;
    }

    /// The outermost loop of the channel's thread: what goes wrong is said when it begins, and read again from where the projection
    /// stands until it goes well.
    private void run() {
        Set<TopicPartition> lost = Set.of();
        boolean failing = false;
        long looked = System.nanoTime();
        while (true) {
            try {
                lost.forEach(this::goBack);
                lost = Set.of();
                var batches = gathered.take(lookNanos);
                if (gathered.isOver() && batches.isEmpty()) {
                    if (!stopping) {
                        death.uncaughtException(thread, new IllegalStateException("the connector hands nothing over any more"));
                    }
                    return;
                }
                lost = partitions(batches);
                long start = System.nanoTime();
                lost = apply(batches);
                failing = false;
                if (lost.isEmpty() && System.nanoTime() - looked > lookNanos) {
                    looked = System.nanoTime();
                    lost = displaced();
                }
                if (lost.isEmpty()) {
                    gathered.rest(rest(System.nanoTime() - start, mostTurnNanos));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failure) {
                if (stopping) {
                    return;
                }
                if (!failing) {
                    LOG.errorf(failure, "%s: results cannot be applied, and are read again and again", channel);
                }
                failing = true;
                LockSupport.parkNanos(BACK_OFF.toNanos());
            }
        }
    }

    /// Not positive when there is none.
    static long rest(long workNanos, long mostTurnNanos) {
        return Math.min(RESTS_TO_WORK * workNanos, mostTurnNanos - workNanos);
    }

    /// A process whose rows stand still is of no use: the next one begins where they stand.
    private static void die(String channel, Throwable error) {
        LOG.fatalf(error, "%s: the process ends, because nobody reads the results any more", channel);
        Quarkus.asyncExit(1);
    }

    /// Returns the partitions that are to be read again.
    private Set<TopicPartition> apply(List<ConsumerRecords<byte[], byte[]>> batches) {
        Map<Integer, List<Read>> reads = new HashMap<>();
        for (var batch : batches) {
            for (var record : batch) {
                reads.computeIfAbsent(record.partition(), _ -> new ArrayList<>()).add(new Read(record.offset(), record.value()));
            }
        }
        var lost = waitingForOutages(() -> follower.follow(reads, outage));
        return partitions(batches).stream().filter(partition -> lost.contains(partition.partition())).collect(Collectors.toSet());
    }

    private static Set<TopicPartition> partitions(List<ConsumerRecords<byte[], byte[]>> batches) {
        return batches.stream().flatMap(batch -> batch.partitions().stream()).collect(Collectors.toSet());
    }

    /// Own partitions whose rows do not stand where this thread has left them.
    private Set<TopicPartition> displaced() {
        var own = clients.getConsumer(channel).getAssignments().await().atMost(SEEK_DEADLINE);
        var displaced = own.stream().filter(partition -> !waitingForOutages(() -> follower.isInPlace(partition.partition())))
                .collect(Collectors.toSet());
        if (!displaced.isEmpty()) {
            LOG.warnf("%s: the rows of %s are not where they were left, and are read from where they are", channel, displaced);
        }
        return displaced;
    }

    /// A process that was frozen wakes with batches of partitions that are no longer its own: the next assignment says
    /// where to read, so there is nothing to go back to, and the channel must not die of it.
    private void goBack(TopicPartition partition) {
        try {
            clients.getConsumer(channel).seek(partition, start(partition)).await().atMost(SEEK_DEADLINE);
        } catch (IllegalStateException notAssigned) {
            LOG.infof("%s: %s moved to another process", channel, partition);
        }
    }

    /// Ends the waiting, so that a process can stop while the database is away; a transaction that is under way may end. Comes after
    /// the others who stop, so that what they still decide is applied.
    protected void stop(@Observes @Priority(LATE) ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        gathered.end();
        thread.join(STOP_DEADLINE);
    }

    private long start(TopicPartition partition) {
        return waitingForOutages(() -> follower.start(partition.partition()));
    }

    private <T> T waitingForOutages(Supplier<T> step) {
        boolean said = false;
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException failure) {
                if (stopping || !outage.test(failure)) {
                    throw failure;
                }
                if (!said) {
                    LOG.warnf(failure, "%s: waiting for the database", channel);
                    said = true;
                }
                LockSupport.parkNanos(BACK_OFF.toNanos());
            }
        }
    }
}
