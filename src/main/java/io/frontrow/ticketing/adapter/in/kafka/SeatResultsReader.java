package io.frontrow.ticketing.adapter.in.kafka;

import io.frontrow.platform.kafka.SeatResultsChannel;
import io.frontrow.platform.postgres.PostgresOutage;
import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.ticketing.application.RecordSeatDecisionsService;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what the seat engine decided.
@Singleton
@Identifier(SeatResultsReader.CHANNEL)
public class SeatResultsReader extends SeatResultsChannel {
    static final String CHANNEL = "ticketing-seat-results";

    public SeatResultsReader(RecordSeatDecisionsService record, KafkaClientService clients) {
        super(CHANNEL, new SeatResultsFollower(record), clients, PostgresOutage::isCauseOf);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void read(ConsumerRecords<byte[], byte[]> results) {
        consume(results);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stop();
    }
}
