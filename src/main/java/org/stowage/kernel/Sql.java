package org.stowage.kernel;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Every statement that the house writes by hand. Takes part in the running transaction, sends what Hibernate still holds
 * back first, binds by name ({@code :sku}) and reads rows into records (column {@code on_hand} is component {@code onHand}).
 */
@Singleton
public class Sql {

    private final DataSource dataSource;
    private final @Nullable EntityManager entities;
    private final @Nullable StatementCount count;

    @Inject
    Sql(AgroalDataSource dataSource, EntityManager entities, StatementCount count) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.count = count;
    }

    /** Without Hibernate: for tests and tools that bring their own transaction. */
    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
        this.entities = null;
        this.count = null;
    }

    /** @param text SQL with {@code :name} parameters; never built from anything a person typed */
    public SqlStatement statement(String text) {
        return new SqlStatement(this, NamedSql.parse(text));
    }

    <T> T run(Work<T> work) {
        if (entities != null && QuarkusTransaction.isActive()) {
            entities.flush();
        }
        if (count != null) {
            count.add();
        }
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static SqlFailure failure(SQLException e) {
        String constraint = e instanceof PSQLException p && p.getServerErrorMessage() != null
                ? p.getServerErrorMessage().getConstraint()
                : null;
        return new SqlFailure(e, constraint);
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
