package io.frontrow.identity.adapter.out.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.identity.application.port.out.FailedLogIns;
import io.frontrow.identity.application.port.out.FailedLogInsContract;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.LogInAttempt;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresFailedLogInsTest extends FailedLogInsContract {
    @Inject
    PostgresFailedLogIns failures;

    @Inject
    DataSource database;

    @Override
    protected FailedLogIns failures() {
        return failures;
    }

    @Override
    protected void windowsEnd() {
        run("UPDATE identity.failed_log_in SET ends_at = clock_timestamp() - interval '1 second'");
    }

    @Test
    void whatHasEndedIsForgotten() {
        windowsEnd();
        failures.deleteEnded();
        var attempt = new LogInAttempt(Optional.of(new EmailAddress(UUID.randomUUID() + "@example.com")), UUID.randomUUID() + "");
        failures.add(attempt, Duration.ofMinutes(1));
        failures.succeeded(attempt);
        assertEquals(0, failures.deleteEnded());
        windowsEnd();
        run("UPDATE identity.known_place SET known_until = clock_timestamp() - interval '1 second' WHERE key = '"
                + LogInKeys.of(attempt).accountFromPlace() + "'");
        assertEquals(3, failures.deleteEnded());
    }

    private void run(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
