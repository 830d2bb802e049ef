package io.frontrow.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// What the parts can do alone, in the same run: memory, Kafka's producer, and batches of PostgreSQL.
final class CeilingsScenario implements Scenario {
    private static final String TOPIC = "bench.ceiling";
    private static final int PARTITIONS = 12;
    private static final int RECORD_BYTES = 300;
    private static final int ROWS_PER_COMMIT = 500;
    /// What fits into a core's own cache, into a cache that cores share, and into none.
    private static final List<Integer> KILOBYTES = List.of(256, 4 * 1024, 64 * 1024);

    @Override
    public String name() {
        return "ceilings";
    }

    @Override
    public void run(Bench bench) {
        for (int kilobytes : KILOBYTES) {
            double nanos = MemoryLatency.nanos(kilobytes);
            bench.say("memory, %,d KB in random order: %.1f ns a line", kilobytes, nanos);
            bench.report.put("memoryNanos", kilobytes + "KB", nanos);
        }
        double seconds = bench.options.seconds(5, 2);
        produce(bench, seconds / 2);
        double produced = produce(bench, seconds);
        bench.say("Kafka's producer alone: %,.0f records/s of %d bytes, acks=all", produced, RECORD_BYTES);
        bench.report.put("kafkaRecordsPerSecond", produced);
        double rows = insert(bench, seconds);
        bench.say("PostgreSQL alone: %,.0f rows/s, %d a commit", rows, ROWS_PER_COMMIT);
        bench.report.put("postgresRowsPerSecond", rows);
    }

    private static double produce(Bench bench, double seconds) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bench.servers.kafka(), "acks", "all", "linger.ms", 10,
                "batch.size", 64 * 1024);
        createTopic(settings);
        var acknowledged = new AtomicLong();
        long start = System.nanoTime();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; (System.nanoTime() - start) / 1e9 < seconds; i++) {
                producer.send(new ProducerRecord<>(TOPIC, i % PARTITIONS, null, new byte[RECORD_BYTES]),
                        (_, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
            }
            producer.flush();
            return acknowledged.get() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void createTopic(Map<String, Object> settings) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", settings.get("bootstrap.servers")))) {
            if (!admin.listTopics().names().toCompletionStage().toCompletableFuture().join().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all()
                        .toCompletionStage().toCompletableFuture().join();
            }
        }
    }

    private static double insert(Bench bench, double seconds) {
        try (var connection = bench.servers.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_row (id uuid PRIMARY KEY, seat int, at timestamptz)");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            long rows = 0;
            while ((System.nanoTime() - start) / 1e9 < seconds) {
                rows += insertBatch(connection);
                connection.commit();
            }
            double took = (System.nanoTime() - start) / 1e9;
            statement.execute("DROP TABLE bench_row");
            connection.commit();
            return rows / took;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long insertBatch(Connection connection) throws SQLException {
        var ids = new UUID[ROWS_PER_COMMIT];
        var seats = new Integer[ROWS_PER_COMMIT];
        for (int i = 0; i < ROWS_PER_COMMIT; i++) {
            ids[i] = UUID.randomUUID();
            seats[i] = i;
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO bench_row (id, seat, at) SELECT id, seat, now() FROM unnest(?, ?) AS new (id, seat)
                ON CONFLICT (id) DO NOTHING""")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            insert.setArray(2, connection.createArrayOf("int4", seats));
            return insert.executeUpdate();
        }
    }
}
