package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stowage.kernel.Sql;

/** Every statement on {@code task}. */
@ApplicationScoped
class TaskSql {

    private final Sql sql;

    TaskSql(Sql sql) {
        this.sql = sql;
    }

    List<Long> createAll(long warehouseId, List<NewTask> tasks) {
        // identity values are drawn in the order of the select
        return sql.statement("""
                        insert into task (warehouse_id, kind, document, work_id, sequence, priority, order_id, location_id,
                                          to_location_id, item_id, lot_id, handling_unit_id, owner_id, quantity)
                        select :warehouse, kind, document, work, sequence, priority, order_id, location, nullif(destination, 0),
                               item, lot, unit, owner, quantity
                          from unnest(:kinds, :documents, :works, :sequences, :priorities, :orders, :locations, :destinations,
                                      :items, :lots, :units, :owners, :quantities) with ordinality
                               as t (kind, document, work, sequence, priority, order_id, location, destination,
                                     item, lot, unit, owner, quantity, place)
                         order by place
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("kinds", column(tasks, NewTask::kind))
                .bind("documents", column(tasks, NewTask::document))
                .bind("works", column(tasks, NewTask::workId))
                .bind("sequences", column(tasks, NewTask::sequence))
                .bind("priorities", column(tasks, NewTask::priority))
                .bind("orders", column(tasks, NewTask::orderId))
                .bind("locations", column(tasks, NewTask::locationId))
                .bind("destinations", column(tasks, t -> t.toLocationId() == null ? 0L : t.toLocationId()))
                .bind("items", column(tasks, NewTask::itemId))
                .bind("lots", column(tasks, NewTask::lotId))
                .bind("units", column(tasks, NewTask::handlingUnitId))
                .bind("owners", column(tasks, NewTask::ownerId))
                .bind("quantities", column(tasks, NewTask::quantity))
                .list(Long.class);
    }

    private static List<?> column(List<NewTask> tasks, Function<NewTask, ?> value) {
        return tasks.stream().map(value).toList();
    }

    Optional<Task> claimNext(long warehouseId, TaskKind kind, long operatorId) {
        return sql.statement("""
                        update task set status = 'claimed', claimed_by = :operator, claimed_at = now()
                         where warehouse_id = :warehouse
                           and id = (select id from task
                                      where warehouse_id = :warehouse and kind = :kind and status = 'open' and work_id = 0
                                      order by priority desc, sequence, id
                                      limit 1 for update skip locked)
                        returning *
                        """)
                .bind("warehouse", warehouseId)
                .bind("kind", kind)
                .bind("operator", operatorId)
                .optional(Task.class);
    }

    /** The lowest open task stands for its work list: two operators who ask at once never get halves of one. */
    List<Task> claimNextWork(long warehouseId, TaskKind kind, long operatorId) {
        return sql.statement("""
                        with next as materialized (
                          select work_id from task t
                           where warehouse_id = :warehouse and kind = :kind and status = 'open' and work_id > 0
                             and not exists (select from task o
                                              where o.warehouse_id = t.warehouse_id and o.work_id = t.work_id and o.work_id > 0
                                                and (o.status = 'claimed' or o.status = 'open' and o.id < t.id))
                             and not exists (select from work_hold h
                                              where h.warehouse_id = t.warehouse_id and h.work_id = t.work_id)
                           order by priority desc, work_id
                           limit 1 for update skip locked
                        ), claimed as (
                          update task set status = 'claimed', claimed_by = :operator, claimed_at = now()
                           where warehouse_id = :warehouse and status = 'open' and work_id = (select work_id from next) and work_id > 0
                          returning *
                        )
                        select * from claimed order by sequence, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("kind", kind)
                .bind("operator", operatorId)
                .list(Task.class);
    }

    List<Task> claimWork(long warehouseId, long workId, long operatorId) {
        return sql.statement("""
                        with lowest as materialized (
                          select id from task
                           where warehouse_id = :warehouse and work_id = :work and work_id > 0 and status in ('open', 'claimed')
                           order by id limit 1 for update
                        ), claimed as (
                          update task set status = 'claimed', claimed_by = :operator, claimed_at = now()
                           where warehouse_id = :warehouse and work_id = :work and work_id > 0
                             and (status = 'open' or status = 'claimed' and claimed_by = :operator)
                             and exists (select from lowest)
                             and not exists (select from task o
                                              where o.warehouse_id = :warehouse and o.work_id = :work and o.work_id > 0
                                                and o.status = 'claimed' and o.claimed_by <> :operator)
                          returning *
                        )
                        select * from claimed order by sequence, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("work", workId)
                .bind("operator", operatorId)
                .list(Task.class);
    }

    Optional<Task> claim(long warehouseId, long taskId, long operatorId) {
        return sql.statement("""
                        update task set status = 'claimed', claimed_by = :operator, claimed_at = now()
                         where warehouse_id = :warehouse and id = :task
                           and (status = 'open' or status = 'claimed' and claimed_by = :operator)
                        returning *
                        """)
                .bind("warehouse", warehouseId)
                .bind("task", taskId)
                .bind("operator", operatorId)
                .optional(Task.class);
    }

    List<Task> claimedBy(long warehouseId, TaskKind kind, long operatorId) {
        return sql.statement("""
                        select * from task
                         where warehouse_id = :warehouse and kind = :kind and status = 'claimed' and claimed_by = :operator
                         order by priority desc, sequence, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("kind", kind)
                .bind("operator", operatorId)
                .list(Task.class);
    }

    Optional<Task> get(long warehouseId, long taskId) {
        return sql.statement("select * from task where warehouse_id = :warehouse and id = :task")
                .bind("warehouse", warehouseId)
                .bind("task", taskId)
                .optional(Task.class);
    }

    List<Task> ofWork(long warehouseId, long workId) {
        return sql.statement("""
                        select * from task where warehouse_id = :warehouse and work_id = :work and work_id > 0
                         order by sequence, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("work", workId)
                .list(Task.class);
    }

    List<Task> openAt(long warehouseId, TaskKind kind, long locationId, long itemId) {
        return sql.statement("""
                        select * from task
                         where warehouse_id = :warehouse and location_id = :location and status in ('open', 'claimed')
                           and kind = :kind and item_id = :item
                         order by priority desc, sequence, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .bind("kind", kind)
                .bind("item", itemId)
                .list(Task.class);
    }

    Optional<Task> done(long warehouseId, long taskId, long quantity) {
        return done(warehouseId, Map.of(taskId, quantity)).stream().findFirst();
    }

    /** @param units by task @return those of them that were open for so much; locked in the order of their ids */
    List<Task> done(long warehouseId, Map<Long, Long> units) {
        List<Map.Entry<Long, Long>> done = List.copyOf(units.entrySet());
        return sql.statement("""
                        with more as materialized (
                          select t.id, m.units from unnest(:tasks, :units) as m (id, units)
                            join task t on t.warehouse_id = :warehouse and t.id = m.id
                           order by t.id for update of t)
                        update task t
                           set done = t.done + m.units, claimed_at = case when t.status = 'claimed' then now() end,
                               status = case when t.done + m.units = t.quantity then 'done' else t.status end,
                               done_at = case when t.done + m.units = t.quantity then now() end
                          from more m
                         where t.warehouse_id = :warehouse and t.id = m.id and t.status in ('open', 'claimed')
                           and t.done + m.units <= t.quantity
                        returning t.*
                        """)
                .bind("warehouse", warehouseId)
                .bind("tasks", done.stream().map(Map.Entry::getKey).toList())
                .bind("units", done.stream().map(Map.Entry::getValue).toList())
                .list(Task.class);
    }

    void close(long warehouseId, long taskId) {
        sql.statement("""
                        update task set status = case when done > 0 then 'done' else 'cancelled' end, done_at = now()
                         where warehouse_id = :warehouse and id = :task and status in ('open', 'claimed')
                        """).bind("warehouse", warehouseId).bind("task", taskId).update();
    }

    void closeAt(long warehouseId, TaskKind kind, List<Long> locationIds, List<Long> itemIds) {
        sql.statement("""
                        update task t set status = 'done', done = t.quantity, done_at = now()
                          from unnest(cast(:locations as bigint[]), cast(:items as bigint[])) as p (location_id, item_id)
                         where t.warehouse_id = :warehouse and t.location_id = p.location_id and t.kind = :kind
                           and t.status in ('open', 'claimed') and (p.item_id = 0 or t.item_id = p.item_id)
                        """)
                .bind("warehouse", warehouseId)
                .bind("kind", kind)
                .bind("locations", locationIds)
                .bind("items", itemIds)
                .update();
    }

    void skip(long warehouseId, long taskId) {
        sql.statement("""
                        update task t
                           set sequence = 1 + (select max(o.sequence) from task o
                                                where o.warehouse_id = t.warehouse_id and o.kind = t.kind
                                                  and o.work_id = t.work_id and o.status in ('open', 'claimed'))
                         where warehouse_id = :warehouse and id = :task
                        """).bind("warehouse", warehouseId).bind("task", taskId).update();
    }

    int cancel(long warehouseId, Collection<Long> taskIds) {
        return sql.statement("""
                        update task set status = 'cancelled', done_at = now()
                         where warehouse_id = :warehouse and id = any(:tasks) and status in ('open', 'claimed')
                        """)
                .bind("warehouse", warehouseId)
                .bind("tasks", taskIds)
                .update();
    }

    int release(long warehouseId, Collection<Long> taskIds) {
        return sql.statement("""
                        update task set status = 'open', claimed_by = null, claimed_at = null
                         where warehouse_id = :warehouse and id = any(:tasks) and status = 'claimed'
                        """)
                .bind("warehouse", warehouseId)
                .bind("tasks", taskIds)
                .update();
    }

    int releaseStale(Duration age) {
        return sql.statement("""
                        update task set status = 'open', claimed_by = null, claimed_at = null
                         where status = 'claimed' and claimed_at < now() - make_interval(secs => :seconds)
                        """).bind("seconds", (double) age.toSeconds()).update();
    }
}
