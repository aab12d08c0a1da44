package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Orders;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.task.Task;
import org.stowage.task.Tasks;

/** What happens when the goods are not where the book has them. */
@ApplicationScoped
class ShortPicks {

    private final Orders orders;
    private final Allocations allocations;
    private final Tasks tasks;
    private final MissedGoods missed;
    private final PickSql sql;

    ShortPicks(Orders orders, Allocations allocations, Tasks tasks, MissedGoods missed, PickSql sql) {
        this.orders = orders;
        this.allocations = allocations;
        this.tasks = tasks;
        this.missed = missed;
        this.sql = sql;
    }

    ShortPick end(long warehouseId, long taskId, long actorId) {
        orders.lockForWork(warehouseId, sql.ordersOfTask(warehouseId, taskId));
        Task task = tasks.get(warehouseId, taskId).orElseThrow(() -> Problem.of(PickProblem.TASK_ENDED));
        // read again behind the lock: an order that was stopped meanwhile wants nothing any more
        List<AllocationLine> open = sql.openOfTask(warehouseId, taskId);
        if (open.isEmpty()) {
            throw Problem.of(PickProblem.TASK_ENDED);
        }
        List<Long> ids = open.stream().map(AllocationLine::allocationId).toList();
        // no longer this task's: whoever hears that they are released has nothing to do
        sql.unlink(warehouseId, ids);
        allocations.release(warehouseId, ids);
        tasks.close(warehouseId, taskId);
        tasks.countOnce(warehouseId, task.document(), List.of(task.locationId()), task.itemId(), task.ownerId());
        List<Long> orderIds =
                open.stream().map(AllocationLine::orderId).distinct().toList();
        return missed.search(warehouseId, actorId, ways(warehouseId, task, orderIds), task.locationId());
    }

    private List<Reallocation.Way> ways(long warehouseId, Task task, List<Long> orderIds) {
        PickList list = sql.list(warehouseId, task.workId()).orElseThrow();
        return orderIds.stream()
                .map(order -> new Reallocation.Way(
                        order,
                        list.waveId(),
                        task.document(),
                        task.priority(),
                        task.workId(),
                        task.orderId(),
                        task.claimedBy()))
                .toList();
    }
}
