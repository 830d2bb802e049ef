package io.frontrow.seatinventory.adapter.wiring;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.adapter.in.kafka.EngineStatus;
import io.frontrow.seatinventory.adapter.in.kafka.EngineWatch;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Decided;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The engine's numbers, as docs/metrics.md lists them. They cost something per batch, not per command.
final class EngineMetrics implements EngineWatch {
    private static final double MILLIS_PER_SECOND = 1_000.0;

    private final MeterRegistry registry;
    private final DistributionSummary batchCommands;
    private final Counter deadLetters;
    private final Counter takeOvers;
    private final Timer fold;
    private final Timer checkpoint;
    private final Counter restarts;
    private final Map<Cause, Counter> dropped = new EnumMap<>(Cause.class);
    private final Map<Verdict, Counter> skipped = new EnumMap<>(Verdict.class);

    EngineMetrics(MeterRegistry registry) {
        this.registry = registry;
        batchCommands = DistributionSummary.builder("frontrow.seats.batch.commands").register(registry);
        deadLetters = registry.counter("frontrow.seats.dead.letters");
        takeOvers = registry.counter("frontrow.seats.takeovers");
        fold = registry.timer("frontrow.seats.fold");
        checkpoint = registry.timer("frontrow.seats.checkpoint");
        restarts = registry.counter("frontrow.seats.loop.restarts");
        for (var cause : Cause.values()) {
            dropped.put(cause, registry.counter("frontrow.seats.partitions.dropped", "cause", name(cause)));
        }
        for (var verdict : EnumSet.complementOf(EnumSet.of(Verdict.ACCEPTED))) {
            skipped.put(verdict,
                    registry.counter("frontrow.seats.results.skipped", "verdict", name(verdict)));
        }
    }

    /// Gauges of what the loop is doing, read when the metrics are.
    void follow(Supplier<EngineStatus> status) {
        gauge("running", status, EngineStatus::running);
        gauge("taking_over", status, EngineStatus::takingOver);
        gauge("refused", status, now -> now.refused().size());
        Gauge.builder("frontrow.seats.oldest.command.age", status,
                        loop -> loop.get().oldestCommand().toMillis() / MILLIS_PER_SECOND)
                .baseUnit("seconds").strongReference(true).register(registry);
    }

    @Override
    public void decided(List<Decided> batch) {
        batchCommands.record(batch.size());
        deadLetters.increment(batch.stream().filter(Decided::undecodable).count());
        Map<String, Long> kinds = batch.stream().map(decided -> SeatResultCodec.kind(decided.result()))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        kinds.forEach((kind, count) ->
                registry.counter("frontrow.seats.decisions", "kind", kind).increment(count));
    }

    @Override
    public void folded(Verdict verdict, int results) {
        if (verdict != Verdict.ACCEPTED) {
            skipped.get(verdict).increment(results);
        }
    }

    @Override
    public void tookOver(long nanos) {
        takeOvers.increment();
        fold.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void dropped(Cause cause) {
        dropped.get(cause).increment();
    }

    @Override
    public void saved(long nanos) {
        checkpoint.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void restarted() {
        restarts.increment();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void gauge(String state, Supplier<EngineStatus> status, ToDoubleFunction<EngineStatus> count) {
        Gauge.builder("frontrow.seats.partitions", status, loop -> count.applyAsDouble(loop.get()))
                .tag("state", state).strongReference(true).register(registry);
    }
}
