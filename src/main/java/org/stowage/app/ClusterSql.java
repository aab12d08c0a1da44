package org.stowage.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The few words with a PostgreSQL before there is a connection pool: are you well, whose are you, is our database there. */
final class ClusterSql {
    private final int port;
    private final String password;

    ClusterSql(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** Answers on this port, to our password, from our data directory, in the durability asked for. */
    boolean isHealthy(Path data, PostgresSettings settings) {
        try (Connection connection = connect("postgres")) {
            return Path.of(show(connection, "show data_directory")).equals(data)
                    && show(connection, "show fsync").equals(settings.isDurable() ? "on" : "off");
        } catch (SQLException e) {
            return false;
        }
    }

    void createDatabase() throws SQLException {
        try (Connection connection = connect("postgres")) {
            var found = show(connection, """
                    select count(*) from pg_database where datname = 'stowage'
                    """);
            if (found.equals("0")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create database stowage");
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", EmbeddedPostgres.USER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), login);
    }

    private static String show(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
