package org.stowage.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** The same database without the service: connections of the configured user, for bare SQL and for bulk history. */
final class Bare {

    private final String url;
    private final String user;
    private final String password;

    Bare(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The database that this process was told of. */
    static Bare announced() {
        return new Bare(
                System.getProperty("quarkus.datasource.jdbc.url"),
                System.getProperty("quarkus.datasource.username"),
                System.getProperty("quarkus.datasource.password"));
    }

    /** Statements are prepared at once, parameters have the type that the server finds: as pgbench does it. */
    Connection connect(String schema) {
        Properties properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("prepareThreshold", "1");
        properties.put("stringtype", "unspecified");
        properties.put("currentSchema", schema);
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it as it stands, several statements with semicolons too. */
    void run(String schema, String text) {
        try (Connection connection = connect(schema);
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String schema, String query) {
        try (Connection connection = connect(schema);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Connected {
        Load.Act on(Connection connection, int client) throws SQLException;
    }

    Load.Done during(int clients, Pace pace, String schema, Connected act) {
        return connected(
                schema, (connections) -> Load.during(clients, pace, client -> act.on(connections.next(), client)));
    }

    Load.Done times(int clients, int total, String schema, Connected act) {
        return connected(
                schema, connections -> Load.times(clients, total, client -> act.on(connections.next(), client)));
    }

    private interface Connections {
        Connection next();
    }

    private interface Work {
        Load.Done with(Connections connections);
    }

    private Load.Done connected(String schema, Work work) {
        List<Connection> open = Collections.synchronizedList(new ArrayList<>());
        try {
            return work.with(() -> {
                Connection connection = connect(schema);
                open.add(connection);
                return connection;
            });
        } finally {
            open.forEach(Bare::close);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
