package io.frontrow.ticketing.adapter.in.kafka;

import io.frontrow.platform.kafka.SeatResultsChannel;
import io.frontrow.platform.postgres.PostgresOutage;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.ticketing.application.RecordSeatDecisionsService;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what the seat engine decided.
@Singleton
@Identifier(SeatResultsReader.CHANNEL)
public class SeatResultsReader extends SeatResultsChannel {
    static final String CHANNEL = "ticketing-seat-results";
    /// No order waits for these rows, and those of one subsection are written once a batch: large batches are cheap.
    private static final Duration MOST_TURN = Duration.ofMillis(300);
    private static final Set<Verdict> SKIPPED = EnumSet.complementOf(EnumSet.of(Verdict.ACCEPTED));

    @Inject
    public SeatResultsReader(RecordSeatDecisionsService record, KafkaClientService clients, MeterRegistry registry) {
        this(new SeatResultsFollower(record), clients, registry);
    }

    private SeatResultsReader(SeatResultsFollower follower, KafkaClientService clients, MeterRegistry registry) {
        super(CHANNEL, follower, clients, MOST_TURN, PostgresOutage::isCauseOf);
        for (var verdict : SKIPPED) {
            FunctionCounter.builder("frontrow.ticketing.results.skipped", follower, it -> it.skipped(verdict))
                    .tag("verdict", verdict.name().toLowerCase(Locale.ROOT)).register(registry);
        }
    }

    @Incoming(CHANNEL)
    public Flow.Subscriber<ConsumerRecords<byte[], byte[]>> results() {
        return follow();
    }
}
