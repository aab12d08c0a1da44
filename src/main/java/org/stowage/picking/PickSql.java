package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.stock.AllocationLine;

/** Walks and their tasks' allocations. */
@ApplicationScoped
class PickSql {

    /** An order of a walk that must not go on. */
    record Stopped(long orderId, String orderNo, String reason, boolean isPicked) {}

    /**
     * An open allocation of an order with the names that people use for it.
     *
     * @param staging where it is brought; null: the warehouse has no such place
     * @param held nobody may begin with its walk yet
     */
    record OpenPick(
            long taskId,
            long allocationId,
            long orderId,
            long orderLineId,
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            long ownerId,
            long quantity,
            String sku,
            String location,
            @Nullable String lot,
            @Nullable Long staging,
            boolean held) {}

    private static final String ALLOCATION = """
            select a.id as allocation_id, a.order_id, a.order_line_id, a.location_id, a.item_id, a.lot_id, a.handling_unit_id,
                   a.owner_id, a.quantity, a.rule
              from pick_task_allocation x
              join allocation a on a.warehouse_id = x.warehouse_id and a.id = x.allocation_id
            """;

    private final Sql sql;

    PickSql(Sql sql) {
        this.sql = sql;
    }

    List<AllocationLine> openOfTask(long warehouseId, long taskId) {
        return sql.statement(
                        ALLOCATION
                                + " where x.warehouse_id = :warehouse and x.task_id = :task and a.status = 'open' order by a.id")
                .bind("warehouse", warehouseId)
                .bind("task", taskId)
                .list(AllocationLine.class);
    }

    List<Long> ordersOfTask(long warehouseId, long taskId) {
        return sql.statement("""
                        select distinct a.order_id from pick_task_allocation x
                          join allocation a on a.warehouse_id = x.warehouse_id and a.id = x.allocation_id
                         where x.warehouse_id = :warehouse and x.task_id = :task and a.status = 'open'
                        """)
                .bind("warehouse", warehouseId)
                .bind("task", taskId)
                .list(Long.class);
    }

    List<Long> tasksOf(long warehouseId, Collection<Long> allocationIds) {
        return sql.statement("""
                        select distinct task_id from pick_task_allocation
                         where warehouse_id = :warehouse and allocation_id = any(:allocations) order by task_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("allocations", allocationIds)
                .list(Long.class);
    }

    List<Long> ordersOf(long warehouseId, Collection<Long> allocationIds) {
        return sql.statement("""
                        select distinct a.order_id from allocation a
                          join pick_task_allocation x on x.warehouse_id = a.warehouse_id and x.allocation_id = a.id
                         where a.warehouse_id = :warehouse and a.id = any(:allocations)
                        """)
                .bind("warehouse", warehouseId)
                .bind("allocations", allocationIds)
                .list(Long.class);
    }

    /** Where the orders of these that are on the floor are walked for. */
    List<Reallocation.Way> ways(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select o.id as order_id, o.wave_id, w.wave_no, o.priority, coalesce(k.list_id, 0) as list_id,
                               coalesce(k.task_order_id, 0) as task_order_id, k.picker
                          from outbound_order o
                          join wave w on w.warehouse_id = o.warehouse_id and w.id = o.wave_id
                          left join lateral (
                            select p.id as list_id, t.order_id as task_order_id, p.claimed_by as picker
                              from order_line l
                              join allocation a on a.warehouse_id = l.warehouse_id and a.order_line_id = l.id
                              join pick_task_allocation x on x.warehouse_id = a.warehouse_id and x.allocation_id = a.id
                              join task t on t.warehouse_id = x.warehouse_id and t.id = x.task_id
                              join pick_list p on p.warehouse_id = t.warehouse_id and p.id = t.work_id
                               and p.wave_id = o.wave_id and p.status in ('open', 'claimed')
                             where l.warehouse_id = o.warehouse_id and l.order_id = o.id
                             order by t.id desc limit 1) k on true
                         where o.warehouse_id = :warehouse and o.id = any(:orders)
                           and o.status in ('released', 'picking', 'packing', 'problem')
                         order by o.priority desc, o.ship_by, o.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Reallocation.Way.class);
    }

    void unlink(long warehouseId, Collection<Long> allocationIds) {
        sql.statement("""
                        delete from pick_task_allocation where warehouse_id = :warehouse and allocation_id = any(:allocations)
                        """)
                .bind("warehouse", warehouseId)
                .bind("allocations", allocationIds)
                .update();
    }

    List<OpenPick> openOfOrder(long warehouseId, long orderId) {
        return sql.statement("""
                        select x.task_id, a.id as allocation_id, a.order_id, a.order_line_id, a.location_id, a.item_id, a.lot_id,
                               a.handling_unit_id, a.owner_id, a.quantity, i.sku, c.code as location, b.code as lot,
                               (select id from location where warehouse_id = :warehouse and kind = 'staging'
                                   and blocked_at is null order by sequence, code limit 1) as staging,
                               exists (select from work_hold h where h.warehouse_id = t.warehouse_id
                                          and h.work_id = t.work_id) as held
                          from order_line l
                          join allocation a on a.warehouse_id = l.warehouse_id and a.order_line_id = l.id and a.status = 'open'
                          join pick_task_allocation x on x.warehouse_id = a.warehouse_id and x.allocation_id = a.id
                          join task t on t.warehouse_id = x.warehouse_id and t.id = x.task_id
                          join item i on i.id = a.item_id
                          join location c on c.warehouse_id = a.warehouse_id and c.id = a.location_id
                          left join lot b on b.warehouse_id = a.warehouse_id and b.id = a.lot_id
                         where l.warehouse_id = :warehouse and l.order_id = :order
                         order by a.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(OpenPick.class);
    }

    /** Walks on which goods of these orders are fetched and that nobody has begun. */
    List<Long> untouchedListsOf(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select distinct t.work_id
                          from order_line l
                          join allocation a on a.warehouse_id = l.warehouse_id and a.order_line_id = l.id and a.status = 'open'
                          join pick_task_allocation x on x.warehouse_id = a.warehouse_id and x.allocation_id = a.id
                          join task t on t.warehouse_id = x.warehouse_id and t.id = x.task_id
                          join pick_list p on p.warehouse_id = t.warehouse_id and p.id = t.work_id and p.status = 'open'
                         where l.warehouse_id = :warehouse and l.order_id = any(:orders)
                         order by 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Long.class);
    }

    /** Orders of this walk that are cancelled or stopped. */
    List<Stopped> stopped(long warehouseId, long listId) {
        return sql.statement("""
                        select o.id as order_id, o.order_no, coalesce(s.reason, o.status) as reason,
                               coalesce((select true from order_line l where l.warehouse_id = o.warehouse_id
                                            and l.order_id = o.id and l.picked > 0 limit 1), false) as is_picked
                          from outbound_order o
                          left join order_stop s on s.warehouse_id = o.warehouse_id and s.order_id = o.id and s.lifted_at is null
                         where o.warehouse_id = :warehouse and (s.id is not null or o.status in ('cancelled', 'cancelling'))
                           and o.id = any(array(
                             select a.order_id from task t
                               join pick_task_allocation x on x.warehouse_id = t.warehouse_id and x.task_id = t.id
                               join allocation a on a.warehouse_id = x.warehouse_id and a.id = x.allocation_id
                              where t.warehouse_id = :warehouse and t.work_id = :list and t.work_id > 0 and t.kind = 'pick'))
                         order by o.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .list(Stopped.class);
    }

    Optional<PickList> list(long warehouseId, long listId) {
        return sql.statement("""
                        select p.id, p.wave_id, w.wave_no, p.status, p.tote_id, p.claimed_by
                          from pick_list p join wave w on w.warehouse_id = p.warehouse_id and w.id = p.wave_id
                         where p.warehouse_id = :warehouse and p.id = :list
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .optional(PickList.class);
    }

    /** The walk that this operator has begun and not ended. */
    Optional<Long> begun(long warehouseId, long operatorId) {
        return sql.statement("""
                        select id from pick_list
                         where warehouse_id = :warehouse and status = 'claimed' and claimed_by = :operator
                         order by id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("operator", operatorId)
                .optional(Long.class);
    }

    void claim(long warehouseId, long listId, long operatorId) {
        sql.statement("""
                        update pick_list set status = 'claimed', claimed_by = :operator, claimed_at = now()
                         where warehouse_id = :warehouse and id = :list and status in ('open', 'claimed')
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .bind("operator", operatorId)
                .update();
    }

    void giveBack(long warehouseId, long listId) {
        sql.statement("""
                        update pick_list set status = 'open', claimed_by = null, claimed_at = null
                         where warehouse_id = :warehouse and id = :list and status = 'claimed'
                        """).bind("warehouse", warehouseId).bind("list", listId).update();
    }

    void end(long warehouseId, long listId, String status) {
        sql.statement("""
                        update pick_list set status = :status, done_at = now()
                         where warehouse_id = :warehouse and id = :list and status in ('open', 'claimed')
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .bind("status", status)
                .update();
    }

    void tote(long warehouseId, long listId, long toteId) {
        sql.statement("update pick_list set tote_id = :tote where warehouse_id = :warehouse and id = :list")
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .bind("tote", toteId)
                .update();
    }

    /** Another walk that is on its way with this tote. */
    Optional<Long> otherListWith(long warehouseId, long listId, long toteId) {
        return sql.statement("""
                        select id from pick_list
                         where warehouse_id = :warehouse and tote_id = :tote and tote_id > 0 and id <> :list
                           and status in ('open', 'claimed')
                         limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .bind("tote", toteId)
                .optional(Long.class);
    }
}
