package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.task.Plan;
import org.stowage.task.TaskStatus;

/** A walk as one scan needs it: all it must know in one statement, all that the screen shows in another. */
@ApplicationScoped
class WalkSql {

    /**
     * Before a scan counts.
     *
     * @param stopped an order of the walk is stopped or cancelled, told or not
     * @param toteLocationId where the tote's goods are booked; null: no tote yet
     * @param id of the task on the screen; 0: it is no more
     */
    record Look(
            boolean stopped,
            @Nullable Long toteLocationId,
            long id,
            @Nullable TaskStatus status,
            long locationId,
            long itemId,
            long lotId,
            long quantity,
            long done) {

        boolean isOpen() {
            return status == TaskStatus.OPEN || status == TaskStatus.CLAIMED;
        }

        long open() {
            return quantity - done;
        }
    }

    /**
     * The task on the screen.
     *
     * @param inPacks the item comes in packs, too
     * @param barcodes of one unit, one per line
     * @param orders their numbers
     * @param tote null before it is taken
     * @param over tasks of the walk that are over
     */
    record Shown(
            long itemId,
            long quantity,
            long done,
            String location,
            String sku,
            String name,
            @Nullable String imageUrl,
            @Nullable String style,
            @Nullable String colour,
            @Nullable String size,
            @Nullable String lot,
            boolean inPacks,
            @Nullable String gtin,
            @Nullable String barcodes,
            String orders,
            @Nullable String tote,
            long over,
            long tasks) {

        long open() {
            return quantity - done;
        }

        Plan plan(long taskId) {
            return PickOfflineSql.plan(taskId, location)
                    .item(sku, name, gtin, PickOfflineSql.lines(barcodes))
                    .lot(lot)
                    .tote(tote)
                    .quantity(open());
        }
    }

    /** The first open task on the way. */
    record Next(long id, long locationId) {}

    /** @param tote null before it is taken */
    record Progress(@Nullable String tote, long over, long tasks) {}

    private static final String PROGRESS = """
            select (select lpn from handling_unit where warehouse_id = :warehouse and id = :tote) as tote,
                   count(*) filter (where status not in ('open', 'claimed')) as over, count(*) as tasks
              from task where warehouse_id = :warehouse and work_id = :list and work_id > 0 and kind = 'pick'
            """;

    private final Sql sql;

    WalkSql(Sql sql) {
        this.sql = sql;
    }

    Look look(long warehouseId, PickMemory memory) {
        return sql.statement("""
                        select exists (
                                 select from task w
                                   join pick_task_allocation x on x.warehouse_id = w.warehouse_id and x.task_id = w.id
                                   join allocation a on a.warehouse_id = x.warehouse_id and a.id = x.allocation_id
                                   join outbound_order o on o.warehouse_id = a.warehouse_id and o.id = a.order_id
                                  where w.warehouse_id = :warehouse and w.work_id = :list and w.work_id > 0 and w.kind = 'pick'
                                    and (o.status in ('cancelled', 'cancelling')
                                         or (select true from order_stop s where s.warehouse_id = o.warehouse_id
                                                and s.order_id = o.id and s.lifted_at is null limit 1))) as stopped,
                               h.location_id as tote_location_id, coalesce(t.id, 0) as id, t.status,
                               coalesce(t.location_id, 0) as location_id, coalesce(t.item_id, 0) as item_id,
                               coalesce(t.lot_id, 0) as lot_id, coalesce(t.quantity, 0) as quantity, coalesce(t.done, 0) as done
                          from (select) one
                          left join task t on t.warehouse_id = :warehouse and t.id = :task
                          left join handling_unit h on h.warehouse_id = :warehouse and h.id = :tote
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", memory.listId())
                .bind("task", memory.taskId())
                .bind("tote", memory.toteId())
                .one(Look.class);
    }

    Optional<Next> next(long warehouseId, long listId) {
        return sql.statement("""
                        select id, location_id from task
                         where warehouse_id = :warehouse and work_id = :list and work_id > 0 and kind = 'pick'
                           and status in ('open', 'claimed')
                         order by sequence, id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .optional(Next.class);
    }

    Optional<Shown> shown(long warehouseId, PickMemory memory) {
        return sql.statement("""
                        select t.item_id, t.quantity, t.done, c.code as location, i.sku, i.name, i.image_url, i.style, i.colour,
                               i.size, b.code as lot,
                               exists (select from item_barcode p where p.item_id = i.id and p.quantity > 1) as in_packs,
                               i.gtin, (select string_agg(p.code, E'\\n' order by p.id) from item_barcode p
                                         where p.item_id = i.id and p.quantity = 1) as barcodes,
                               coalesce((
                                 select string_agg(distinct o.order_no, ', ' order by o.order_no)
                                   from pick_task_allocation x
                                   join allocation a on a.warehouse_id = x.warehouse_id and a.id = x.allocation_id
                                    and a.status = 'open'
                                   join outbound_order o on o.warehouse_id = a.warehouse_id and o.id = a.order_id
                                  where x.warehouse_id = t.warehouse_id and x.task_id = t.id), '') as orders,
                               w.tote, w.over, w.tasks
                          from task t
                          join location c on c.warehouse_id = t.warehouse_id and c.id = t.location_id
                          join item i on i.id = t.item_id
                          left join lot b on b.warehouse_id = t.warehouse_id and b.id = t.lot_id and t.lot_id <> 0
                         cross join (%s) w
                         where t.warehouse_id = :warehouse and t.id = :task
                        """.formatted(PROGRESS))
                .bind("warehouse", warehouseId)
                .bind("task", memory.taskId())
                .bind("tote", memory.toteId())
                .bind("list", memory.listId())
                .optional(Shown.class);
    }

    Progress progress(long warehouseId, PickMemory memory) {
        return sql.statement(PROGRESS)
                .bind("warehouse", warehouseId)
                .bind("tote", memory.toteId())
                .bind("list", memory.listId())
                .one(Progress.class);
    }
}
