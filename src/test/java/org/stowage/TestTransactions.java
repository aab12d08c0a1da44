package org.stowage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions for tests without Quarkus: inside {@link #call} every connection of this thread is the same one, committed
 * at the end or rolled back by an exception; outside, each statement is its own transaction. None stays open behind, unless
 * {@link #keepConnections} asks for a pool.
 */
public final class TestTransactions implements AutoCloseable {

    private final DataSource source;
    private final ThreadLocal<Connection> mine = new ThreadLocal<>();
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean keeping;

    public TestTransactions(DataSource source) {
        this.source = source;
    }

    public <T> T call(Supplier<T> act) {
        try {
            Connection connection = open();
            try {
                connection.setAutoCommit(false);
                mine.set(connection);
                T result = act.get();
                connection.commit();
                return result;
            } finally {
                mine.remove();
                end(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on connections are used again, as those of a service are: for tests of thousands of acts. */
    public void keepConnections() {
        keeping = true;
    }

    @Override
    public void close() {
        keeping = false;
        try {
            for (Connection one = idle.poll(); one != null; one = idle.poll()) {
                one.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() throws SQLException {
        Connection kept = idle.poll();
        return kept == null ? source.getConnection() : kept;
    }

    /** What was not committed is rolled back. */
    private void end(Connection connection) throws SQLException {
        if (keeping && !connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            idle.push(connection);
        } else {
            connection.close();
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
        return connection == null ? keptOpen(open(), true) : keptOpen(connection, false);
    }

    private Connection keptOpen(Connection connection, boolean isAlone) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (isAlone) {
                            end(connection);
                        }
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
