package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.stock.Chain;
import org.stowage.stock.Strategy;

/** Waves as their pages show them: the figures of fifty waves are one statement. */
@ApplicationScoped
class WavePageSql {

    /** @param lines with goods allocated or picked; @param shortLines of which units are missing now */
    record Row(
            long id,
            String waveNo,
            String mode,
            String strategy,
            Instant createdAt,
            @Nullable String by,
            long orders,
            long lines,
            long shortLines,
            long units,
            long unitsDone,
            long tasks,
            long tasksDone) {

        /** The words of its chain. */
        public List<String> policies() {
            return Chain.parse(strategy).policies().stream().map(Strategy::slug).toList();
        }
    }

    /** An order of a wave. @param missing units that nobody can fetch now */
    record OrderRow(String orderNo, String status, long lines, long units, long picked, long missing) {}

    /** A stop of a walk. @param orderNo null: several orders at once */
    record StopRow(
            long list,
            String status,
            String location,
            String sku,
            String name,
            long quantity,
            long done,
            @Nullable String orderNo,
            @Nullable String picker) {}

    /** Units of a line that are not there. @param why the code it was told, else the order's state */
    record ShortRow(String orderNo, int lineNo, String sku, long missing, String why) {}

    private static final String ROWS = """
            select w.id, w.wave_no, w.mode, w.strategy, w.created_at, b.name as by, o.orders, l.lines, l.short_lines,
                   t.units, t.units_done, t.tasks, t.tasks_done
              from w
              left join operator b on b.id = w.created_by
             cross join lateral (
                select count(*) as orders from outbound_order x
                 where x.warehouse_id = :warehouse and x.wave_id = w.id) o
             cross join lateral (
                select count(distinct a.order_line_id) filter (where a.status in ('open', 'picked')) as lines,
                       (select count(*) from outbound_order x
                          join order_line i on i.warehouse_id = x.warehouse_id and i.order_id = x.id
                         where x.warehouse_id = :warehouse and x.wave_id = w.id and x.status = 'problem'
                           and i.picked < i.ordered) as short_lines
                  from allocation a where a.warehouse_id = :warehouse and a.wave_id = w.id) l
             cross join lateral (
                select coalesce(sum(t.quantity), 0) as units, coalesce(sum(t.done), 0) as units_done, count(*) as tasks,
                       count(*) filter (where t.status = 'done') as tasks_done
                  from pick_list p
                  join task t on t.warehouse_id = p.warehouse_id and t.work_id = p.id and t.kind = 'pick'
                   and t.status <> 'cancelled'
                 where p.warehouse_id = :warehouse and p.wave_id = w.id) t
             order by w.id desc
            """;

    private final Sql sql;

    WavePageSql(Sql sql) {
        this.sql = sql;
    }

    List<Row> list(long warehouseId, long before, int limit) {
        return sql.statement("""
                        with w as materialized (
                          select * from wave where warehouse_id = :warehouse and id < :before order by id desc limit :limit)
                        """ + ROWS)
                .bind("warehouse", warehouseId)
                .bind("before", before)
                .bind("limit", limit)
                .list(Row.class);
    }

    Optional<Row> find(long warehouseId, String waveNo) {
        return sql.statement("""
                        with w as materialized (
                          select * from wave where warehouse_id = :warehouse and wave_no = upper(:no))
                        """ + ROWS)
                .bind("warehouse", warehouseId)
                .bind("no", waveNo)
                .optional(Row.class);
    }

    List<OrderRow> orders(long warehouseId, long waveId, int limit) {
        return sql.statement("""
                        select o.order_no, o.status, count(*) as lines, sum(l.ordered) as units, sum(l.picked) as picked,
                               case o.status when 'problem' then sum(l.ordered - l.picked) else 0 end as missing
                          from outbound_order o
                          join order_line l on l.warehouse_id = o.warehouse_id and l.order_id = o.id
                         where o.warehouse_id = :warehouse and o.wave_id = :wave
                         group by o.id, o.order_no, o.status
                         order by (o.status = 'problem') desc, o.id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("limit", limit)
                .list(OrderRow.class);
    }

    List<StopRow> stops(long warehouseId, long waveId, int limit) {
        return sql.statement("""
                        select p.id as list, t.status, c.code as location, i.sku, i.name, t.quantity, t.done, o.order_no,
                               b.name as picker
                          from pick_list p
                          join task t on t.warehouse_id = p.warehouse_id and t.work_id = p.id and t.kind = 'pick'
                          join location c on c.warehouse_id = t.warehouse_id and c.id = t.location_id
                          join item i on i.id = t.item_id
                          left join outbound_order o on o.warehouse_id = t.warehouse_id and o.id = t.order_id and t.order_id > 0
                          left join operator b on b.id = t.claimed_by
                         where p.warehouse_id = :warehouse and p.wave_id = :wave
                         order by (t.status in ('open', 'claimed')) desc, p.id, t.sequence, t.id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("limit", limit)
                .list(StopRow.class);
    }

    /** What is missing of the wave's problem orders, and of orders that went back to the queue from it. */
    List<ShortRow> shorts(long warehouseId, long waveId, int limit) {
        return sql.statement("""
                        select o.order_no, l.line_no, i.sku, l.ordered - l.picked - open.units as missing,
                               coalesce(k.code, o.status) as why
                          from (select id, order_no, status from outbound_order
                                 where warehouse_id = :warehouse and wave_id = :wave and status = 'problem'
                                union
                                select o.id, o.order_no, o.status from allocation a
                                  join outbound_order o on o.warehouse_id = a.warehouse_id and o.id = a.order_id
                                 where a.warehouse_id = :warehouse and a.wave_id = :wave and a.status = 'released'
                                   and o.wave_id = 0 and o.status = 'waiting-replenishment'
                                union
                                select o.id, o.order_no, o.status from allocation_short k
                                  join outbound_order o on o.warehouse_id = k.warehouse_id and o.id = k.order_id
                                 where k.warehouse_id = :warehouse and k.wave_id = :wave
                                   and o.wave_id = 0 and o.status = 'waiting-replenishment') o
                          join order_line l on l.warehouse_id = :warehouse and l.order_id = o.id
                          join item i on i.id = l.item_id
                          left join allocation_short k on k.warehouse_id = :warehouse and k.wave_id = :wave
                           and k.order_line_id = l.id
                         cross join lateral (
                            select coalesce(sum(a.quantity), 0) as units from allocation a
                             where a.warehouse_id = :warehouse and a.order_line_id = l.id and a.status = 'open') open
                         where l.ordered - l.picked - open.units > 0
                         order by o.id, l.line_no limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("limit", limit)
                .list(ShortRow.class);
    }

    /** Orders that a wave would find now, and those that wait for goods at a pick face. */
    record Waiting(long promised, long replenishment) {}

    Waiting waiting(long warehouseId) {
        return sql.statement("""
                        select count(*) filter (where status = 'promised') as promised,
                               count(*) filter (where status = 'waiting-replenishment') as replenishment
                          from outbound_order
                         where warehouse_id = :warehouse and status in ('promised', 'waiting-replenishment')
                           and status not in ('shipped', 'delivered', 'returning', 'cancelled')
                        """).bind("warehouse", warehouseId).one(Waiting.class);
    }
}
