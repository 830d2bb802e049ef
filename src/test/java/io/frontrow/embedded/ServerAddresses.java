package io.frontrow.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// Where the embedded servers listen.
///
/// @param kafka `host:port`, as in `bootstrap.servers`
/// @param jdbcUrl the database `frontrow`
/// @param databaseUser a superuser; the password is the same word, and no password is checked
/// @param redis `redis://host:port`
public record ServerAddresses(String kafka, String jdbcUrl, String databaseUser, String redis) {
    private static final String KAFKA = "kafka.bootstrap.servers";
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String REDIS = "quarkus.redis.hosts";

    /// The addresses as the application's configuration names them.
    public Map<String, String> asSettings() {
        return Map.of(KAFKA, kafka, JDBC_URL, jdbcUrl, USER, databaseUser, PASSWORD, databaseUser, REDIS, redis);
    }

    /// The inverse of [#asSettings()].
    static ServerAddresses of(Map<?, ?> settings) {
        return new ServerAddresses((String) settings.get(KAFKA), (String) settings.get(JDBC_URL),
                (String) settings.get(USER), (String) settings.get(REDIS));
    }

    /// A new connection to the database; the caller closes it.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, databaseUser, databaseUser);
    }
}
