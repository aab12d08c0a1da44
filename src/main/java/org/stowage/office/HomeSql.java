package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What waits in a warehouse: one statement for all kinds of work, through the indexes of what is open. */
@ApplicationScoped
class HomeSql {

    /** @param kind word of a {@link WaitingKind}; @param oldest since when the oldest of them waits */
    record Count(String kind, long count, @Nullable Instant oldest) {}

    /** What a new warehouse has already. */
    record Begun(boolean items, boolean stock, boolean orders, boolean carriers) {}

    private final Sql sql;

    HomeSql(Sql sql) {
        this.sql = sql;
    }

    List<Count> waiting(long warehouseId, long operatorId) {
        return sql.statement("""
                        with open as materialized (
                          select status, ship_by, changed_at from outbound_order
                           where warehouse_id = :warehouse
                             and status not in ('shipped', 'delivered', 'returning', 'cancelled'))
                        select 'late' as kind, count(*) as count, min(ship_by) as oldest from open
                         where ship_by < now() and status not in ('part-shipped', 'cancelling')
                        union all
                        select case status when 'promised' then 'release' when 'waiting-replenishment' then 'replenish'
                                           when 'cancelling' then 'put-back' when 'picked' then 'pack' else status end,
                               count(*), min(changed_at)
                          from open
                         where status in ('promised', 'held', 'short', 'waiting-replenishment', 'problem', 'cancelling', 'picked')
                         group by status
                        union all
                        select 'pick', count(distinct work_id), min(created_at) from task
                         where warehouse_id = :warehouse and kind = 'pick' and status = 'open'
                        union all
                        select 'taken-out', count(*), min(taken_at) from taken_out
                         where warehouse_id = :warehouse and quantity > 0
                        union all
                        select 'parked', count(*), min(created_at) from parcel
                         where warehouse_id = :warehouse and status in ('open', 'weighed', 'labelled') and packed_by = 0
                        union all
                        select 'load', count(*), min(closed_at) from parcel_at_door
                         where warehouse_id = :warehouse
                        union all
                        select 'hand-over', count(*), min(created_at) from manifest m
                         where warehouse_id = :warehouse and status = 'open'
                           and exists (select from manifest_parcel p
                                        where p.warehouse_id = m.warehouse_id and p.manifest_id = m.id)
                        union all
                        select 'receive', count(*), min(created_at) from receipt
                         where warehouse_id = :warehouse and status = 'open'
                        union all
                        select 'put-away', count(*), min(s.received_at)
                          from location l join stock s on s.warehouse_id = l.warehouse_id and s.location_id = l.id
                         where l.warehouse_id = :warehouse and l.kind = 'dock' and s.condition = 'good'
                           and s.on_hand > s.allocated
                        union all
                        select 'count', count(*), min(since) from (
                          select created_at as since from task
                           where warehouse_id = :warehouse and kind = 'count' and status = 'open'
                          union all
                          select c.asked_at from stock_count c
                            join count_place p on p.warehouse_id = c.warehouse_id and p.count_id = c.id and p.status = 'open'
                           -- nobody counts again what they counted: it would also tell them that it was wrong
                           where c.warehouse_id = :warehouse and c.status = 'open'
                             and p.counted_by is distinct from :operator) places
                        union all
                        select case c.status when 'review' then 'count-review' else 'count-overdue' end,
                               count(*), min(c.asked_at)
                          from stock_count c join warehouse w on w.id = c.warehouse_id
                         where c.warehouse_id = :warehouse
                           and (c.status = 'review'
                                or c.status = 'open' and c.due_on < cast(now() at time zone w.timezone as date))
                         group by 1
                        union all
                        select 'stray', count(*), min(found_at) from stray
                         where warehouse_id = :warehouse and status = 'parked'
                        union all
                        select 'print', count(*), min(created_at) from print_job
                         where warehouse_id = :warehouse and status in ('unknown', 'failed') and document like 'P-%'
                        union all
                        select 'confirm', count(*), min(created_at) from ship_confirmation
                         where warehouse_id = :warehouse
                           and state not in ('sent', 'withdrawn')
                           and (state in ('refused', 'unclear', 'outdated') or way = 'file' and state = 'waiting'
                                or state = 'retry' and created_at < now() - interval '1 hour')
                        union all
                        select 'adjust', count(*), min(asked_at) from adjustment
                         where warehouse_id = :warehouse and status = 'waiting' and asked_by <> :operator
                        union all
                        select 'import', count(*), min(started_at) from import_run
                         where operator_id = :operator and rejected > 0 and started_at > now() - interval '3 days'
                        """)
                .bind("warehouse", warehouseId)
                .bind("operator", operatorId)
                .list(Count.class);
    }

    Begun begun(long warehouseId) {
        return sql.statement("""
                        select exists (select from item) as items,
                               exists (select from stock where warehouse_id = :warehouse) as stock,
                               exists (select from outbound_order where warehouse_id = :warehouse) as orders,
                               exists (select from carrier) as carriers
                        """).bind("warehouse", warehouseId).one(Begun.class);
    }
}
