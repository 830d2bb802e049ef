package io.frontrow.platform.postgres;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/// Tells an outage of the database, which passes, from a wrong statement, which does not.
public final class PostgresOutage {
    private static final String POOL_TIMEOUT = "cquisition timeout";

    private PostgresOutage() {}

    /// True when a cause of the failure is a connection that broke, cannot be had or was shut down by the server.
    public static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || isStateOfOutage(failure.getSQLState())
                || String.valueOf(failure.getMessage()).contains(POOL_TIMEOUT);
    }

    /// Class 08 is a broken connection, 53 a lack of resources, 57P a shutdown, 40 a conflict that a repeat resolves.
    private static boolean isStateOfOutage(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")
                || state.startsWith("40"));
    }
}
