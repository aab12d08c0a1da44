package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What operators may do. */
@ApplicationScoped
class RoleSql {

    private final Sql sql;

    RoleSql(Sql sql) {
        this.sql = sql;
    }

    /** Also of a disabled one. */
    Actor actor(long operatorId) {
        return Grant.actor(sql.statement("""
                        select o.id as operator_id, o.login, o.name, o.language, r.role, r.warehouse_id, r.owner_id
                          from operator o left join operator_role r on r.operator_id = o.id where o.id = :operator
                        """).bind("operator", operatorId).list(Grant.class));
    }

    /** The first of them, by name. */
    List<String> names(Role role, long warehouseId, int most) {
        return sql.statement("""
                        select o.name from operator o
                         where o.disabled_at is null and exists (
                                 select from operator_role r where r.operator_id = o.id and r.role = :role
                                    and (r.warehouse_id is null or r.warehouse_id = :warehouse))
                         order by o.name limit :most
                        """)
                .bind("role", role.code())
                .bind("warehouse", warehouseId)
                .bind("most", most)
                .list(String.class);
    }

    /** Two who change the same operator's roles at once come one after the other. */
    void lock(long operatorId) {
        sql.statement("select id from operator where id = :operator for update")
                .bind("operator", operatorId)
                .list(Long.class);
    }

    /** Each role in each warehouse for each owner; null stands for all. */
    void replace(
            long operatorId,
            Collection<Role> roles,
            @Nullable Collection<Long> warehouses,
            @Nullable Collection<Long> owners) {
        sql.statement("delete from operator_role where operator_id = :operator")
                .bind("operator", operatorId)
                .update();
        sql.statement("""
                        insert into operator_role (operator_id, role, warehouse_id, owner_id)
                        select :operator, r.role, w.id, o.id
                          from unnest(cast(:roles as text[])) as r (role)
                          left join unnest(cast(:warehouses as bigint[])) as w (id) on true
                          left join unnest(cast(:owners as bigint[])) as o (id) on true
                        """)
                .bind("operator", operatorId)
                .bind("roles", roles.stream().map(Role::code).toList())
                .bind("warehouses", warehouses)
                .bind("owners", owners)
                .update();
    }

    /** How many may still administer the whole house. */
    boolean isLastAdministrator(long operatorId) {
        List<Long> all = sql.statement("""
                        select distinct o.id from operator o join operator_role r on r.operator_id = o.id
                         where r.role = 'administrator' and r.warehouse_id is null and o.disabled_at is null
                        """).list(Long.class);
        return all.equals(List.of(operatorId));
    }
}
