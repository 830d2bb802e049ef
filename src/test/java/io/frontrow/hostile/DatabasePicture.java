package io.frontrow.hostile;

import io.frontrow.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/// Count and checksum of every table of every context.
record DatabasePicture(SortedMap<String, String> tables) {
    private static final Duration QUIET = Duration.ofSeconds(60);

    static DatabasePicture of(DataSource database) {
        try (var connection = database.getConnection()) {
            var tables = new TreeMap<String, String>();
            for (var table : tables(connection)) {
                tables.put(table, one(connection, "SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')"
                        + " FROM " + table + " t"));
            }
            return new DatabasePicture(tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// When nothing changes any more.
    static DatabasePicture whenQuiet(DataSource database) {
        var seen = new ArrayList<DatabasePicture>();
        Eventually.within(QUIET, () -> {
            seen.add(of(database));
            int last = seen.size() - 1;
            return last >= QUIET_LOOKS && seen.subList(last - QUIET_LOOKS, last).stream().allMatch(seen.get(last)::equals);
        });
        return seen.getLast();
    }

    /// Looks of [Eventually] in a row that show the same.
    private static final int QUIET_LOOKS = 40;

    private static Iterable<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var select = connection.prepareStatement("SELECT table_schema || '.' || table_name FROM information_schema.tables"
                + " WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql); var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
