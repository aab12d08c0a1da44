package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.stowage.kernel.Sql;

/** Which orders' walks wait for their carriers, and which have waited enough. */
@ApplicationScoped
class PlannedWalkSql {

    /** A walk that may begin. @param late not all carriers have answered */
    record Settled(long warehouseId, long workId, boolean late) {}

    private static final int AT_ONCE = 200;

    private final Sql sql;

    PlannedWalkSql(Sql sql) {
        this.sql = sql;
    }

    /** Those of the released orders that have the moment "release" for certain: their wave says so, or the carrier that they name. */
    List<Long> first(long warehouseId, long waveId, List<Long> orderIds) {
        return sql.statement("""
                        select o.id
                          from unnest(:orders) as n (id)
                          join outbound_order o on o.warehouse_id = :warehouse and o.id = n.id
                          left join carrier c on upper(c.code) = upper(o.carrier)
                         where coalesce((select waybill_moment from wave where warehouse_id = :warehouse and id = :wave),
                                        c.settings ->> 'waybillMoment') = 'release'
                         order by o.id
                        """)
                .bind("orders", orderIds)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .list(Long.class);
    }

    /** No order of the walk waits for its parcel or that parcel for its carrier, or it is held for longer than this. */
    List<Settled> settled(Duration patience) {
        return sql.statement("""
                        select h.warehouse_id, h.work_id, h.waiting as late
                          from (
                            select w.*, exists (
                              select from task t
                                join pick_task_allocation x on x.warehouse_id = t.warehouse_id and x.task_id = t.id
                                join allocation a on a.warehouse_id = x.warehouse_id and a.id = x.allocation_id
                                 and a.status = 'open'
                               where t.warehouse_id = w.warehouse_id and t.work_id = w.work_id and t.work_id > 0
                                 and (exists (select from planned_order q
                                               where q.warehouse_id = a.warehouse_id and q.order_id = a.order_id)
                                      or exists (select from parcel p
                                                  where p.warehouse_id = a.warehouse_id and p.order_id = a.order_id
                                                    and p.planned and p.status = 'open' and p.packed_by = 0
                                                    and p.waybill_state in ('wanted', 'requested', 'voiding', 'refused')))
                              ) as waiting
                              from work_hold w) h
                         where not h.waiting or h.held_at < now() - make_interval(secs => :patience)
                         order by h.held_at limit :limit
                        """)
                .bind("patience", (double) patience.toSeconds())
                .bind("limit", AT_ONCE)
                .list(Settled.class);
    }
}
