package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Orders;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.stock.Chain;
import org.stowage.task.NewTask;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/** What happens when the goods are not where the book has them. */
@ApplicationScoped
class ShortPicks {

    private final Orders orders;
    private final Allocations allocations;
    private final Tasks tasks;
    private final PickWork work;
    private final PickSql sql;
    private final WaveSql waves;

    ShortPicks(Orders orders, Allocations allocations, Tasks tasks, PickWork work, PickSql sql, WaveSql waves) {
        this.orders = orders;
        this.allocations = allocations;
        this.tasks = tasks;
        this.work = work;
        this.sql = sql;
        this.waves = waves;
    }

    ShortPick end(long warehouseId, long taskId, long actorId) {
        List<Long> orderIds = sql.ordersOfTask(warehouseId, taskId);
        orders.lockForWork(warehouseId, orderIds);
        Task task = tasks.get(warehouseId, taskId).orElseThrow(() -> Problem.of(PickProblem.TASK_ENDED));
        List<AllocationLine> open = sql.openOfTask(warehouseId, taskId);
        if (open.isEmpty()) {
            throw Problem.of(PickProblem.TASK_ENDED);
        }
        List<Long> ids = open.stream().map(AllocationLine::allocationId).toList();
        // no longer this task's: whoever hears that they are released has nothing to do
        sql.unlink(warehouseId, ids);
        allocations.release(warehouseId, ids);
        tasks.close(warehouseId, taskId);
        count(warehouseId, task);
        List<ReleaseRow> found = fromElsewhere(warehouseId, task, orderIds);
        Set<Long> lacking = lacking(open, found);
        orders.toProblem(warehouseId, actorId, lacking);
        long elsewhere = found.stream().mapToLong(ReleaseRow::quantity).sum();
        return new ShortPick(
                elsewhere, open.stream().mapToLong(AllocationLine::quantity).sum() - elsewhere);
    }

    private List<ReleaseRow> fromElsewhere(long warehouseId, Task task, List<Long> orderIds) {
        PickList list = sql.list(warehouseId, task.workId()).orElseThrow();
        Chain chain = waves.chain(warehouseId, list.waveId());
        Set<Long> fresh = allocations.allocate(warehouseId, list.waveId(), orderIds, chain, task.locationId()).stream()
                .map(AllocationLine::allocationId)
                .collect(Collectors.toSet());
        List<ReleaseRow> found = waves.rows(warehouseId, list.waveId(), orderIds).stream()
                .filter(row -> fresh.contains(row.allocationId()))
                .toList();
        Map<Long, PickWork.Walk> walks = new HashMap<>();
        orderIds.forEach(id -> walks.put(id, new PickWork.Walk(task.workId(), task.orderId(), task.priority())));
        work.create(warehouseId, task.document(), found, walks);
        if (task.claimedBy() != null) {
            tasks.claimWork(warehouseId, task.workId(), task.claimedBy());
        }
        return found;
    }

    private static Set<Long> lacking(List<AllocationLine> released, List<ReleaseRow> found) {
        Map<Long, Long> open = new HashMap<>();
        released.forEach(one -> open.merge(one.orderId(), one.quantity(), Long::sum));
        found.forEach(one -> open.merge(one.orderId(), -one.quantity(), Long::sum));
        return open.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** One open count per place and item is enough. */
    private void count(long warehouseId, Task task) {
        if (tasks.openAt(warehouseId, TaskKind.COUNT, task.locationId(), task.itemId())
                .isEmpty()) {
            tasks.createAll(
                    warehouseId,
                    List.of(NewTask.of(
                                    TaskKind.COUNT,
                                    task.document(),
                                    task.locationId(),
                                    task.itemId(),
                                    task.ownerId(),
                                    1)
                            .priority(1)));
        }
    }
}
