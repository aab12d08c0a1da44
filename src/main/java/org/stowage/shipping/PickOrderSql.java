package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Parcels in the order in which their goods are met on the walk. */
@ApplicationScoped
class PickOrderSql {

    /** Of order o. */
    static final String NOT_STOPPED = """
            not exists (select from order_stop s where s.warehouse_id = o.warehouse_id and s.order_id = o.id
                           and s.lifted_at is null)
            """;

    private static final String CHOSEN = """
            with chosen as (
              select p.id, p.parcel_no, p.order_id, o.wave_id
                from outbound_order o
                join parcel p on p.warehouse_id = o.warehouse_id and p.order_id = o.id
                 and p.status in ('open', 'weighed', 'labelled', 'closed')
                 and p.waybill_state not in ('voiding', 'void', 'refused')
               where o.warehouse_id = :warehouse
                 and
            """ + NOT_STOPPED + " and ";

    /** An order is where its first stop is; parcels of one order stay together, in the order they were opened. */
    private static final String IN_PICK_ORDER = """
            ), walk as (
              select a.order_id, min(array[t.work_id, t.sequence, t.id]) as turn
                from allocation a
                join pick_task_allocation x on x.warehouse_id = a.warehouse_id and x.allocation_id = a.id
                join task t on t.warehouse_id = x.warehouse_id and t.id = x.task_id and t.kind = 'pick'
               where a.warehouse_id = :warehouse and a.status <> 'released'
                 and a.wave_id in (select wave_id from chosen where wave_id > 0)
               group by a.order_id)
            select c.parcel_no from chosen c left join walk w on w.order_id = c.order_id
             order by w.turn nulls last, c.id
            """;

    private final Sql sql;

    PickOrderSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Long> wave(long warehouseId, String waveNo) {
        return sql.statement("select id from wave where warehouse_id = :warehouse and wave_no = upper(:no)")
                .bind("warehouse", warehouseId)
                .bind("no", waveNo)
                .optional(Long.class);
    }

    List<String> ofWave(long warehouseId, long waveId) {
        return sql.statement(CHOSEN + " o.wave_id = :wave " + IN_PICK_ORDER)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .list(String.class);
    }

    /** Those of these numbers that there are. */
    List<String> of(long warehouseId, List<String> parcelNos) {
        return sql.statement(CHOSEN + " p.parcel_no = any(:parcels) " + IN_PICK_ORDER)
                .bind("warehouse", warehouseId)
                .bind("parcels", parcelNos)
                .list(String.class);
    }
}
