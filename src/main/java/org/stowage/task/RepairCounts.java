package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.stock.RepairListener;

/** After a repair of the books somebody looks what is really there: one open count per place and item is enough. */
@ApplicationScoped
class RepairCounts implements RepairListener {

    private final Tasks tasks;

    RepairCounts(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bucketRepaired(long warehouseId, long locationId, long itemId, long ownerId, String document) {
        if (tasks.openAt(warehouseId, TaskKind.COUNT, locationId, itemId).isEmpty()) {
            NewTask count = NewTask.of(TaskKind.COUNT, document, locationId, itemId, ownerId, 1);
            tasks.createAll(warehouseId, List.of(count.priority(1)));
        }
    }
}
