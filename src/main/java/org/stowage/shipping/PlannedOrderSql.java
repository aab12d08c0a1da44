package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** Every statement on planned_order: leased for a while, gone with the transaction that makes the parcel. */
@ApplicationScoped
class PlannedOrderSql {

    private final Sql sql;

    PlannedOrderSql(Sql sql) {
        this.sql = sql;
    }

    /** One that waits already belongs to this wave from now on. */
    void add(long warehouseId, long waveId, List<Long> orderIds) {
        sql.statement("""
                        insert into planned_order (warehouse_id, order_id, wave_id)
                        select :warehouse, id, :wave from unnest(:orders) as o (id) order by id
                        on conflict (warehouse_id, order_id)
                        do update set wave_id = excluded.wave_id, attempts = 0, next_at = now(), problem = null
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("orders", orderIds)
                .update();
    }

    /** For this instance alone, until they are tried again: after 4 s, 8 s, … 5 minutes. */
    List<PlannedOrder> lease(int limit) {
        return sql.statement("""
                        update planned_order p
                           set attempts = p.attempts + 1,
                               next_at = now() + make_interval(secs => least(300, 4 * power(2, least(p.attempts, 10))))
                          from (select warehouse_id as w, order_id as o from planned_order
                                 where next_at <= now() order by next_at, order_id limit :limit for update skip locked) d
                         where p.warehouse_id = d.w and p.order_id = d.o
                        returning p.warehouse_id, p.order_id, p.wave_id, p.attempts
                        """).bind("limit", limit).list(PlannedOrder.class);
    }

    /** @return false: somebody else has made it */
    boolean done(PlannedOrder order) {
        return sql.statement("""
                                delete from planned_order
                                 where warehouse_id = :warehouse and order_id = :order and wave_id = :wave
                                """)
                        .bind("warehouse", order.warehouseId())
                        .bind("order", order.orderId())
                        .bind("wave", order.waveId())
                        .update()
                == 1;
    }

    void note(PlannedOrder order, String problem) {
        sql.statement("""
                        update planned_order set problem = :problem where warehouse_id = :warehouse and order_id = :order
                        """)
                .bind("warehouse", order.warehouseId())
                .bind("order", order.orderId())
                .bind("problem", problem)
                .update();
    }
}
