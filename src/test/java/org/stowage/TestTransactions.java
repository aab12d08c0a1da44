package org.stowage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions for tests without Quarkus: inside {@link #call} every connection of this thread is the same one, committed
 * at the end or rolled back by an exception; outside, each statement is its own transaction, on one connection per thread.
 */
public final class TestTransactions {

    private final DataSource source;
    private final ThreadLocal<Connection> mine = new ThreadLocal<>();

    public TestTransactions(DataSource source) {
        this.source = source;
    }

    public <T> T call(Supplier<T> act) {
        try {
            Connection connection = mine();
            connection.setAutoCommit(false);
            try {
                T result = act.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }

    /** For {@code new Sql(...)}: connections that stay open when closed. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? keptOpen(mine()) : method.invoke(source, arguments));
    }

    private Connection mine() throws SQLException {
        Connection connection = mine.get();
        if (connection == null || connection.isClosed()) {
            connection = source.getConnection();
            mine.set(connection);
        }
        return connection;
    }

    private static Connection keptOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
