package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stowage.stock.AllocationLine;
import org.stowage.task.NewTask;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;
import org.stowage.task.TaskStatus;
import org.stowage.task.Tasks;

/** Turns allocations into the tasks of walks, and keeps each task's open quantity the sum of its open allocations. */
@ApplicationScoped
class PickWork {

    /** Units to be fetched from one bucket in one walk. */
    private record Stop(long listId, long locationId, long itemId, long lotId, long handlingUnitId, long ownerId) {}

    /** @param orderId 0: several orders */
    record Walk(long listId, long orderId, int priority) {}

    private final Tasks tasks;
    private final WaveSql waves;
    private final PickSql sql;

    PickWork(Tasks tasks, WaveSql waves, PickSql sql) {
        this.tasks = tasks;
        this.waves = waves;
        this.sql = sql;
    }

    /** @param rows in walking order @param walks by order id @return how many tasks */
    int create(long warehouseId, String waveNo, List<ReleaseRow> rows, Map<Long, Walk> walks) {
        Map<Stop, List<ReleaseRow>> stops = new LinkedHashMap<>();
        for (ReleaseRow row : rows) {
            Walk walk = java.util.Objects.requireNonNull(walks.get(row.orderId()));
            stops.computeIfAbsent(stop(walk.listId(), row), s -> new ArrayList<>())
                    .add(row);
        }
        List<NewTask> made = new ArrayList<>();
        stops.forEach((stop, of) -> {
            Walk walk = java.util.Objects.requireNonNull(walks.get(of.getFirst().orderId()));
            long units = of.stream().mapToLong(ReleaseRow::quantity).sum();
            made.add(NewTask.of(TaskKind.PICK, waveNo, stop.locationId(), stop.itemId(), stop.ownerId(), units)
                    .of(stop.lotId(), stop.handlingUnitId())
                    .inWork(stop.listId(), of.getFirst().walk())
                    .forOrder(walk.orderId())
                    .priority(walk.priority()));
        });
        link(warehouseId, tasks.createAll(warehouseId, made), new ArrayList<>(stops.values()));
        return made.size();
    }

    private void link(long warehouseId, List<Long> taskIds, List<List<ReleaseRow>> rows) {
        List<Long> tasksOf = new ArrayList<>();
        List<Long> allocations = new ArrayList<>();
        for (int i = 0; i < taskIds.size(); i++) {
            for (ReleaseRow row : rows.get(i)) {
                tasksOf.add(taskIds.get(i));
                allocations.add(row.allocationId());
            }
        }
        if (!allocations.isEmpty()) {
            waves.link(warehouseId, tasksOf, allocations);
        }
    }

    private static Stop stop(long listId, ReleaseRow row) {
        return new Stop(listId, row.locationId(), row.itemId(), row.lotId(), row.handlingUnitId(), row.ownerId());
    }

    /** Allocations of these tasks were released: a task that lost all of them ends, one that lost some gets smaller. */
    void shrink(long warehouseId, Collection<Long> taskIds) {
        for (long taskId : taskIds) {
            Task task = tasks.get(warehouseId, taskId).orElseThrow();
            if (task.status() != TaskStatus.OPEN && task.status() != TaskStatus.CLAIMED) {
                continue;
            }
            List<AllocationLine> left = sql.openOfTask(warehouseId, taskId);
            long units = left.stream().mapToLong(AllocationLine::quantity).sum();
            if (units == task.open()) {
                continue;
            }
            tasks.close(warehouseId, taskId);
            if (units > 0) {
                replace(warehouseId, task, left, units);
            }
        }
    }

    private void replace(long warehouseId, Task task, List<AllocationLine> left, long units) {
        NewTask smaller = NewTask.of(
                        TaskKind.PICK, task.document(), task.locationId(), task.itemId(), task.ownerId(), units)
                .of(task.lotId(), task.handlingUnitId())
                .inWork(task.workId(), task.sequence())
                .forOrder(task.orderId())
                .priority(task.priority());
        long id = tasks.createAll(warehouseId, List.of(smaller)).getFirst();
        waves.link(
                warehouseId,
                left.stream().map(allocation -> id).toList(),
                left.stream().map(AllocationLine::allocationId).toList());
        Long picker = task.claimedBy();
        if (picker != null && task.status() == TaskStatus.CLAIMED) {
            tasks.claimWork(warehouseId, task.workId(), picker);
        }
    }
}
