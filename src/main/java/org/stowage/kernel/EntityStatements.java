package org.stowage.kernel;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What Hibernate sends counts like what we write by hand. */
@ApplicationScoped
@PersistenceUnitExtension
class EntityStatements implements StatementInspector {

    private final transient StatementCount count;

    EntityStatements(StatementCount count) {
        this.count = count;
    }

    @Override
    public String inspect(String sql) {
        count.add();
        return sql;
    }
}
