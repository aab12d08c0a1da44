package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.stowage.kernel.Sql;

/** Every statement that writes work_hold: what stands there is claimed by nobody. */
@ApplicationScoped
class WorkHoldSql {

    private final Sql sql;

    WorkHoldSql(Sql sql) {
        this.sql = sql;
    }

    void hold(long warehouseId, Collection<Long> workIds) {
        sql.statement("""
                        insert into work_hold (warehouse_id, work_id)
                        select :warehouse, id from unnest(:works) as w (id) order by id
                        on conflict (warehouse_id, work_id) do nothing
                        """).bind("warehouse", warehouseId).bind("works", workIds).update();
    }

    /** Locked in the order in which they are held: two that let go of the same ones never wait for each other. */
    int letGo(long warehouseId, Collection<Long> workIds) {
        return sql.statement("""
                        with held as materialized (
                          select work_id from work_hold where warehouse_id = :warehouse and work_id = any(:works)
                           order by work_id for update)
                        delete from work_hold
                         where warehouse_id = :warehouse and work_id in (select work_id from held)
                        """)
                .bind("warehouse", warehouseId)
                .bind("works", workIds)
                .update();
    }

    long count(long warehouseId) {
        return sql.statement("select count(*) from work_hold where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .one(Long.class);
    }
}
