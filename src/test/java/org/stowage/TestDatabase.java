package org.stowage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of the tests' PostgreSQL.
 *
 * @param url JDBC address
 * @param user the configured user: owns the tables, runs migrations
 */
public record TestDatabase(String url, String user, String password) {

    /** Connections as the service has them: role {@code stowage_app}, the same time limits. Not pooled. */
    public DataSource asService() {
        return source("-c role=stowage_app -c lock_timeout=3s -c statement_timeout=15s");
    }

    /** Connections as the configured user, who may do everything. */
    public DataSource asOwner() {
        return source("");
    }

    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private DataSource source(String options) {
        UnaryOperator<String> encode = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        var source = new PGSimpleDataSource();
        source.setUrl(options.isEmpty() ? url : url + "?options=" + encode.apply(options));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
