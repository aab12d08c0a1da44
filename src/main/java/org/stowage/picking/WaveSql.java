package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.stock.Chain;

/** Waves and what they release: each statement takes the whole wave, whatever its size. */
@ApplicationScoped
class WaveSql {

    /**
     * A wave's identity, and the chain it was made with.
     *
     * @param waybillFirst parcels of it may get their waybills before anybody walks
     */
    record WaveKey(long id, String waveNo, String strategy, boolean waybillFirst) {

        Chain chain() {
            return Chain.parse(strategy);
        }
    }

    /** An order that was named and not claimed. */
    record Unclaimed(String orderNo, String status) {}

    /** A wave as it stands. */
    record WaveRow(
            long id,
            String waveNo,
            String mode,
            String strategy,
            Instant createdAt,
            long orders,
            long linesAllocated) {}

    /** One walk of a wave. */
    record ListRow(long id, String status, @Nullable String picker, long tasks, long tasksDone) {}

    /** What people call it. */
    record Name(long id, String name) {}

    private final Sql sql;

    WaveSql(Sql sql) {
        this.sql = sql;
    }

    /** Its chain is the warehouse's where none was named. */
    WaveKey insert(long warehouseId, String warehouseCode, WaveOrder order, long actorId) {
        return sql.statement("""
                        with n as (select nextval(pg_get_serial_sequence('wave', 'id')) as id)
                        insert into wave (warehouse_id, id, wave_no, mode, strategy, waybill_moment, created_by)
                        select :warehouse, id, cast(:code as text) || '-W' || id, :mode,
                               coalesce(cast(:strategy as text),
                                        (select chain from allocation_policy where warehouse_id = :warehouse), 'fefo'),
                               cast(:moment as text), :actor from n
                        returning id, wave_no, strategy,
                                  coalesce(waybill_moment = 'release', exists (
                                    select from carrier where settings ->> 'waybillMoment' = 'release')) as waybill_first
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", warehouseCode)
                .bind("mode", order.mode())
                .bind("strategy", order.chain() == null ? null : order.chain().text())
                .bind("moment", order.waybillMoment())
                .bind("actor", actorId)
                .one(WaveKey.class);
    }

    /** What the wave has allocated to these orders, and what of their lines is missing. */
    List<ReleaseRow> rows(long warehouseId, long waveId, Collection<Long> orderIds) {
        return sql.statement("""
                        with open as materialized (
                          select * from allocation
                           where warehouse_id = :warehouse and status = 'open'
                             and order_line_id = any(array(
                               select id from order_line where warehouse_id = :warehouse and order_id = any(:orders)))),
                        line as materialized (
                          select l.id, l.order_id, o.order_no, o.priority, l.line_no, i.sku, l.item_id, l.owner_id,
                                 l.ordered - l.picked - coalesce(a.quantity, 0) as missing
                            from order_line l
                            join outbound_order o on o.warehouse_id = l.warehouse_id and o.id = l.order_id
                            join item i on i.id = l.item_id
                            left join (select order_line_id, sum(quantity) as quantity from open group by 1) a
                              on a.order_line_id = l.id
                           where l.warehouse_id = :warehouse and l.order_id = any(:orders)),
                        short as materialized (
                          select * from allocation_short
                           where warehouse_id = :warehouse and wave_id = :wave
                             and order_line_id = any(array(select id from line where missing > 0)))
                        select a.id as allocation_id, l.order_id, l.order_no, l.priority, l.line_no, l.id as order_line_id, l.sku,
                               c.code as location, c.sequence as walk, a.location_id, a.item_id, a.lot_id, a.handling_unit_id,
                               a.owner_id, a.quantity, a.rule, null as detail
                          from line l
                          join open a on a.order_line_id = l.id and a.wave_id = :wave
                          join location c on c.warehouse_id = :warehouse and c.id = a.location_id
                        union all
                        select 0, l.order_id, l.order_no, l.priority, l.line_no, l.id, l.sku, null, 0, 0, l.item_id, 0, 0,
                               l.owner_id, l.missing, coalesce(k.code, 'free-now'),
                               jsonb_strip_nulls(k.detail || jsonb_build_object(
                                 'orders', (select jsonb_agg(o.order_no order by h.n)
                                              from jsonb_array_elements_text(k.detail -> 'orders') with ordinality as h (id, n)
                                              join outbound_order o on o.warehouse_id = k.warehouse_id and o.id = h.id::bigint),
                                 'waves', (select jsonb_agg(w.wave_no order by h.n)
                                             from jsonb_array_elements_text(k.detail -> 'waves') with ordinality as h (id, n)
                                             join wave w on w.warehouse_id = k.warehouse_id and w.id = h.id::bigint)))::text
                          from line l
                          left join short k on k.order_line_id = l.id
                         where l.missing > 0
                         order by walk, location, allocation_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("orders", orderIds)
                .list(ReleaseRow.class);
    }

    List<Name> orderNos(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select id, order_no as name from outbound_order where warehouse_id = :warehouse and id = any(:orders)
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Name.class);
    }

    List<Name> skus(Collection<Long> itemIds) {
        return sql.statement("select id, sku as name from item where id = any(:items)")
                .bind("items", itemIds)
                .list(Name.class);
    }

    List<Unclaimed> unclaimed(long warehouseId, long waveId, List<String> orderNos) {
        return sql.statement("""
                        select n.order_no, coalesce(o.status, 'unknown') as status
                          from unnest(:orders) as n (order_no)
                          left join outbound_order o on o.warehouse_id = :warehouse and o.order_no = n.order_no
                         where o.wave_id is distinct from :wave
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("orders", orderNos)
                .list(Unclaimed.class);
    }

    List<Long> insertLists(long warehouseId, long waveId, int count) {
        return sql.statement("""
                        insert into pick_list (warehouse_id, wave_id)
                        select :warehouse, :wave from generate_series(1, :count)
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("count", count)
                .list(Long.class);
    }

    void link(long warehouseId, List<Long> taskIds, List<Long> allocationIds) {
        sql.statement("""
                        insert into pick_task_allocation (warehouse_id, task_id, allocation_id)
                        select :warehouse, task_id, allocation_id
                          from unnest(:tasks, :allocations) as l (task_id, allocation_id)
                        on conflict (warehouse_id, allocation_id) do update set task_id = excluded.task_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("tasks", taskIds)
                .bind("allocations", allocationIds)
                .update();
    }

    Optional<WaveRow> find(long warehouseId, String waveNo) {
        return sql.statement("""
                        select w.id, w.wave_no, w.mode, w.strategy, w.created_at,
                               (select count(*) from outbound_order o
                                 where o.warehouse_id = w.warehouse_id and o.wave_id = w.id) as orders,
                               (select count(distinct a.order_line_id) from allocation a
                                 where a.warehouse_id = w.warehouse_id and a.wave_id = w.id
                                   and a.status in ('open', 'picked')) as lines_allocated
                          from wave w where w.warehouse_id = :warehouse and w.wave_no = upper(:no)
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", waveNo)
                .optional(WaveRow.class);
    }

    List<ListRow> lists(long warehouseId, long waveId) {
        return sql.statement("""
                        select p.id, p.status, o.name as picker, count(t.id) as tasks,
                               count(t.id) filter (where t.status = 'done') as tasks_done
                          from pick_list p
                          left join operator o on o.id = p.claimed_by
                          left join task t on t.warehouse_id = p.warehouse_id and t.kind = 'pick' and t.work_id = p.id
                         where p.warehouse_id = :warehouse and p.wave_id = :wave
                         group by p.id, p.status, o.name
                         order by p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .list(ListRow.class);
    }

    Chain chain(long warehouseId, long waveId) {
        return Chain.parse(sql.statement("select strategy from wave where warehouse_id = :warehouse and id = :wave")
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .one(String.class));
    }
}
