package io.frontrow.booking.adapter.in.kafka;

import io.frontrow.booking.application.port.in.ApplySeatDecisions;
import io.frontrow.booking.application.port.in.SetResultAside;
import io.frontrow.platform.kafka.SeatResultsChannel;
import io.frontrow.platform.postgres.PostgresOutage;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.shared.Unavailable;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what seatinventory decided, in batches. A singleton, as its base cannot be proxied.
@Singleton
@Identifier(SeatResultsConsumer.CHANNEL)
public class SeatResultsConsumer extends SeatResultsChannel {
    static final String CHANNEL = "booking-seat-results";

    public SeatResultsConsumer(ApplySeatDecisions apply, SetResultAside setAside, KafkaClientService clients,
            MeterRegistry metrics) {
        super(CHANNEL, counted(new SeatResultsFollower(new BookingProjection(apply, setAside)), metrics), clients,
                Duration.ZERO, SeatResultsConsumer::isOutage);
    }

    private static SeatResultsFollower counted(SeatResultsFollower follower, MeterRegistry metrics) {
        for (var verdict : EnumSet.complementOf(EnumSet.of(Verdict.ACCEPTED))) {
            FunctionCounter.builder("frontrow.bookings.results.skipped", follower, reader -> reader.skipped(verdict))
                    .tag("verdict", verdict.name().toLowerCase(Locale.ROOT)).register(metrics);
        }
        return follower;
    }

    @Incoming(CHANNEL)
    public Flow.Subscriber<ConsumerRecords<byte[], byte[]>> results() {
        return follow();
    }

    private static boolean isOutage(RuntimeException failure) {
        return failure instanceof Unavailable || failure.getCause() instanceof Unavailable
                || PostgresOutage.isCauseOf(failure);
    }
}
