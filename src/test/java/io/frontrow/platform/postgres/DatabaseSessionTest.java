package io.frontrow.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What PostgreSQL does about a process that is frozen or gone, with the locks of its transaction.
@QuarkusTest
class DatabaseSessionTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({"idle_in_transaction_session_timeout, 15s", "tcp_user_timeout, 15000", "tcp_keepalives_idle, 5", "tcp_keepalives_count, 2"})
    void aSilentProcessLosesItsLocks(String setting, String value) throws SQLException {
        try (var connection = database.getConnection(); var show = connection.createStatement();
                var row = show.executeQuery("SHOW " + setting)) {
            row.next();
            assertEquals(value, row.getString(1));
        }
    }
}
