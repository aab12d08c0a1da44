package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.task.NewTask;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/** What a picker did not bring may still lie where it was said to be taken from: that place is counted. */
@ApplicationScoped
class LostCounts {

    private final Tasks tasks;

    LostCounts(Tasks tasks) {
        this.tasks = tasks;
    }

    /** One open count per place and item is enough. */
    void ask(long warehouseId, String document, LostUnits lost, List<Long> locationIds) {
        List<NewTask> counts = locationIds.stream()
                .distinct()
                .filter(place -> tasks.openAt(warehouseId, TaskKind.COUNT, place, lost.itemId())
                        .isEmpty())
                .map(place -> NewTask.of(TaskKind.COUNT, document, place, lost.itemId(), lost.ownerId(), 1)
                        .priority(1))
                .toList();
        if (!counts.isEmpty()) {
            tasks.createAll(warehouseId, counts);
        }
    }
}
