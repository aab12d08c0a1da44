package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.stock.RepairListener;

/** After a repair of the books somebody looks what is really there. */
@ApplicationScoped
class RepairCounts implements RepairListener {

    private final Tasks tasks;

    RepairCounts(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bucketRepaired(long warehouseId, long locationId, long itemId, long ownerId, String document) {
        tasks.countOnce(warehouseId, document, List.of(locationId), itemId, ownerId);
    }
}
