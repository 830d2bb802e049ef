package io.frontrow.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// A database whose client dies just before its n-th call of JDBC: the connection is cut, nothing is rolled back politely,
/// and no line of the client runs any more.
public final class MortalDatabase {
    private static final List<Class<?>> WRAPPED = List.of(Connection.class, PreparedStatement.class, ResultSet.class);
    private final DataSource database;
    private long left;
    private boolean dead;
    private Connection connection;

    private MortalDatabase(DataSource database, long calls) {
        this.database = database;
        this.left = calls;
    }

    /// Runs the deed again and again, each time dying one call later, until it lives to its end. `prepare` comes before each
    /// run, `check` after each death. Returns how many deaths it died.
    public static int dieEverywhere(DataSource database, Runnable prepare, Consumer<DataSource> deed, Runnable check) {
        for (int calls = 0; ; calls++) {
            prepare.run();
            try {
                deed.accept(new MortalDatabase(database, calls).mortal());
                return calls;
            } catch (Death death) {
                check.run();
            }
        }
    }

    private DataSource mortal() {
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    connection = (Connection) call(database, method, arguments);
                    return wrap(connection);
                });
    }

    private Object wrap(Object result) {
        for (var type : WRAPPED) {
            if (type.isInstance(result)) {
                return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                        (proxy, method, arguments) -> wrap(method, call(result, method, arguments)));
            }
        }
        return result;
    }

    /// Who unwraps wants the driver's own.
    private Object wrap(Method method, Object result) {
        return method.getName().equals("unwrap") ? result : wrap(result);
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (dead || left-- == 0) {
            die();
            if (method.getName().equals("close")) {
                return null;
            }
            throw new Death();
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void die() throws SQLException {
        if (!dead && connection != null) {
            connection.abort(Runnable::run);
        }
        dead = true;
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
