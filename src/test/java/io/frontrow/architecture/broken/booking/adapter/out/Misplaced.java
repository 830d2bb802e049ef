package io.frontrow.architecture.broken.booking.adapter.out;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.scheduler.ScheduledExecution;
import io.vertx.mutiny.redis.client.RedisAPI;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import org.apache.kafka.common.TopicPartition;
import org.rocksdb.RocksDB;

/// Broken on purpose: every technology in a package that is not its home.
public interface Misplaced {
    RedisDataSource redis();

    RedisAPI redisClient();

    ScheduledExecution schedule();

    EntityManager entities();

    Response response();

    Connection connection();

    TopicPartition partition();

    RocksDB rocks();
}
