package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.task.Tasks;

/** What a picker did not bring may still lie where it was said to be taken from: that place is counted. */
@ApplicationScoped
class LostCounts {

    private final Tasks tasks;

    LostCounts(Tasks tasks) {
        this.tasks = tasks;
    }

    void ask(long warehouseId, String document, LostUnits lost, List<Long> locationIds) {
        tasks.countOnce(warehouseId, document, locationIds, lost.itemId(), lost.ownerId());
    }
}
