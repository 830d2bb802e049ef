package io.frontrow.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// A PostgreSQL server with the database `frontrow`, on a free port of the loopback interface.
final class EmbeddedPostgresServer implements EmbeddedServer {
    static final String USER = "postgres";
    private static final String DATABASE = "frontrow";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedPostgresServer start(Path folder, Durability durability) {
        return start(folder, durability, FreePorts.next());
    }

    static EmbeddedPostgresServer start(Path folder, Durability durability, int port) {
        var onDisk = durability == Durability.SAFE ? "on" : "off";
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setPort(port)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_LIMIT)
                    .setServerConfig("fsync", onDisk)
                    .setServerConfig("synchronous_commit", onDisk)
                    .setServerConfig("full_page_writes", onDisk)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("min_wal_size", "1GB")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            createDatabase(server);
            return new EmbeddedPostgresServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start in " + folder, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var known = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'");
            if (!known.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + DATABASE, e);
        }
    }
}
