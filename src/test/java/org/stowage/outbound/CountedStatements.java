package org.stowage.outbound;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.stowage.kernel.Sql;

/** Counts the statements that are sent through {@link #sql}. */
public final class CountedStatements {

    private final AtomicInteger statements = new AtomicInteger();
    private final DataSource source;

    public CountedStatements(DataSource source) {
        this.source = source;
    }

    public Sql sql() {
        return new Sql((DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> counting(source.getConnection())));
    }

    public int count() {
        return statements.get();
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
