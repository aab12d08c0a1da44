package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Who wears a badge, with all that they may do. */
@ApplicationScoped
class BadgeSql {

    /** One row for each role in each warehouse for each owner. */
    record Worn(
            long operatorId,
            String login,
            String name,
            String language,
            String badge,
            Role role,
            @Nullable Long warehouseId,
            @Nullable Long ownerId) {

        static Actor actor(List<Worn> rows) {
            return Grant.actor(rows.stream()
                    .map(row -> new Grant(
                            row.operatorId, row.login, row.name, row.language, row.role, row.warehouseId, row.ownerId))
                    .toList());
        }
    }

    private final Sql sql;

    BadgeSql(Sql sql) {
        this.sql = sql;
    }

    /** Of those who work in the warehouse. */
    List<Worn> wearers(long warehouseId) {
        return sql.statement("""
                        select o.id as operator_id, o.login, o.name, o.language, o.badge, r.role, r.warehouse_id, r.owner_id
                          from operator o join operator_role r on r.operator_id = o.id
                         where o.badge is not null and o.disabled_at is null
                           and exists (select from operator_role w where w.operator_id = o.id
                                          and (w.warehouse_id is null or w.warehouse_id = :warehouse))
                         order by o.id, r.id
                        """).bind("warehouse", warehouseId).list(Worn.class);
    }
}
