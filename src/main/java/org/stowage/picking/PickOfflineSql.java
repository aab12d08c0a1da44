package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.task.Late;
import org.stowage.task.OfflineAct;
import org.stowage.task.Plan;

/** What a handheld without a line needs of a walk, and who was there before it came back. */
@ApplicationScoped
class PickOfflineSql {

    /** @param barcodes of one unit, one per line */
    record Shown(
            long id,
            String location,
            String sku,
            String name,
            @Nullable String gtin,
            @Nullable String barcodes,
            @Nullable String lot,
            @Nullable String tote,
            long open) {

        Plan plan() {
            return PickOfflineSql.plan(id, location)
                    .item(sku, name, gtin, lines(barcodes))
                    .lot(lot)
                    .tote(tote)
                    .quantity(open);
        }
    }

    /** @param operatorId null: nobody is at it */
    record Walk(long toteId, @Nullable Long operatorId) {

        boolean isOfAnother(long operator) {
            return operatorId != null && operatorId != operator;
        }
    }

    private final Sql sql;

    PickOfflineSql(Sql sql) {
        this.sql = sql;
    }

    static Plan plan(long taskId, String location) {
        return Plan.of("pick-" + taskId, location);
    }

    static List<String> lines(@Nullable String codes) {
        return codes == null ? List.of() : codes.lines().toList();
    }

    List<Shown> open(long warehouseId, long listId, int limit) {
        return sql.statement("""
                        select t.id, c.code as location, i.sku, i.name, i.gtin, b.code as lot, h.lpn as tote,
                               t.quantity - t.done as open,
                               (select string_agg(p.code, E'\\n' order by p.id) from item_barcode p
                                 where p.item_id = i.id and p.quantity = 1) as barcodes
                          from task t
                          join location c on c.warehouse_id = t.warehouse_id and c.id = t.location_id
                          join item i on i.id = t.item_id
                          join pick_list l on l.warehouse_id = t.warehouse_id and l.id = t.work_id
                          left join lot b on b.warehouse_id = t.warehouse_id and b.id = t.lot_id and t.lot_id <> 0
                          left join handling_unit h on h.warehouse_id = l.warehouse_id and h.id = l.tote_id
                         where t.warehouse_id = :warehouse and t.work_id = :list and t.work_id > 0 and t.kind = 'pick'
                           and t.status in ('open', 'claimed')
                         order by t.sequence, t.id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .bind("limit", limit)
                .list(Shown.class);
    }

    Optional<Walk> walk(long warehouseId, long listId) {
        return sql.statement("""
                        select tote_id, case when status = 'claimed' then claimed_by end as operator_id
                          from pick_list where warehouse_id = :warehouse and id = :list
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .optional(Walk.class);
    }

    /** The count that has booked a difference of the task's goods which somebody saw after they were taken. */
    Optional<String> countSince(long warehouseId, long taskId, Instant taken) {
        return sql.statement("""
                        select c.count_no
                          from task t
                          join count_variance v on v.warehouse_id = t.warehouse_id and v.location_id = t.location_id
                           and v.item_id = t.item_id and (t.lot_id = 0 or v.lot_id = t.lot_id) and v.condition = 'good'
                           and v.status = 'posted' and v.confirmed_at >= :taken
                          join stock_count c on c.warehouse_id = v.warehouse_id and c.id = v.count_id
                         where t.warehouse_id = :warehouse and t.id = :task
                         order by v.id desc limit 1
                        """)
                .bind("taken", taken)
                .bind("warehouse", warehouseId)
                .bind("task", taskId)
                .optional(String.class);
    }

    /** Who stopped the order, took the task, or moved these goods since. */
    Optional<Late.Who> who(long warehouseId, OfflineAct act, String code, long operatorId) {
        return sql.statement("""
                        with task_of as (
                          select t.warehouse_id, t.id, t.location_id, t.item_id, t.work_id from task t
                           where t.warehouse_id = :warehouse and t.id = :task and t.kind = 'pick'),
                        done as (
                          select s.stopped_by as actor_id, s.stopped_at as at, 1 as place
                            from task_of t
                            join pick_task_allocation x on x.warehouse_id = t.warehouse_id and x.task_id = t.id
                            join allocation a on a.warehouse_id = x.warehouse_id and a.id = x.allocation_id
                            join order_stop s on s.warehouse_id = a.warehouse_id and s.order_id = a.order_id
                             and s.lifted_at is null
                           where :code = 'order-stopped'
                          union all
                          select l.claimed_by, l.claimed_at, 2
                            from task_of t
                            join pick_list l on l.warehouse_id = t.warehouse_id and l.id = t.work_id
                           where l.claimed_by <> :operator
                          union all
                          select m.actor_id, m.recorded_at, 3
                            from task_of t
                            join stock_move m on m.warehouse_id = t.warehouse_id and m.item_id = t.item_id
                             and m.from_location_id = t.location_id and m.recorded_at >= :since
                           where :code in ('task-ended', 'over-quantity'))
                        select p.name as by, d.at
                          from done d left join operator p on p.id = d.actor_id
                         order by d.place, d.at desc limit 1
                        """)
                .bind("code", code)
                .bind("warehouse", warehouseId)
                .bind("task", act.taskId())
                .bind("operator", operatorId)
                .bind("since", act.firstAt())
                .optional(Late.Who.class);
    }
}
