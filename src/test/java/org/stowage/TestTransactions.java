package org.stowage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions for tests without Quarkus: inside {@link #call} every connection of this thread is the same one, committed
 * at the end or rolled back by an exception; outside, each statement is its own transaction. None stays open behind.
 */
public final class TestTransactions {

    private final DataSource source;
    private final ThreadLocal<Connection> mine = new ThreadLocal<>();

    public TestTransactions(DataSource source) {
        this.source = source;
    }

    public <T> T call(Supplier<T> act) {
        try {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                mine.set(connection);
                T result = act.get();
                connection.commit();
                return result;
            } finally {
                // what was not committed is rolled back by closing
                mine.remove();
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

    /** For {@code new Sql(...)}: connections that stay open until their transaction ends. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? current() : method.invoke(source, arguments));
    }

    private Connection current() throws SQLException {
        Connection connection = mine.get();
        return connection == null ? source.getConnection() : keptOpen(connection);
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
