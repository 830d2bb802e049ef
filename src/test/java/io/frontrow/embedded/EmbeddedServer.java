package io.frontrow.embedded;

/// One server that has been started. Its data stay when it is closed.
sealed interface EmbeddedServer extends AutoCloseable permits EmbeddedKafkaServer, EmbeddedPostgresServer, EmbeddedRedisServer {
    @Override
    void close();
}
