package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** Operators with what they may do, a page of them in one statement. */
@ApplicationScoped
class OperatorListSql {

    /**
     * @param roles codes with commas between them
     * @param warehouses numbers with commas between them; empty: all
     */
    record Listed(
            String login,
            String name,
            String badge,
            String language,
            boolean disabled,
            String roles,
            String warehouses) {}

    private final Sql sql;

    OperatorListSql(Sql sql) {
        this.sql = sql;
    }

    /** Those whom the asker may see: of one of their warehouses, and themselves. */
    List<Listed> page(Actor asker, String after, int limit) {
        return sql.statement("""
                        select o.login, o.name, coalesce(o.badge, '') as badge, o.language,
                               o.disabled_at is not null as disabled,
                               coalesce(string_agg(distinct r.role, ',' order by r.role), '') as roles,
                               coalesce(string_agg(distinct cast(r.warehouse_id as text), ','), '') as warehouses
                          from operator o left join operator_role r on r.operator_id = o.id
                         where lower(o.login) > lower(:after)
                           and (cast(:visible as bigint[]) is null or o.id = :self
                                or exists (select from operator_role v
                                            where v.operator_id = o.id and v.warehouse_id = any(cast(:visible as bigint[]))))
                         group by o.id order by lower(o.login) limit :limit
                        """)
                .bind("after", after)
                .bind("visible", asker.warehouses())
                .bind("self", asker.operatorId())
                .bind("limit", limit)
                .list(Listed.class);
    }
}
