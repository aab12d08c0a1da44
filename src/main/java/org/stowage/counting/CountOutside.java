package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.stowage.stock.CountedPlaces;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/** What other rooms notice of a count: work that asked for it is done, places are free again, events. */
@ApplicationScoped
class CountOutside {

    private final Tasks tasks;
    private final CountedPlaces counted;
    private final CountEvents events;

    CountOutside(Tasks tasks, CountedPlaces counted, CountEvents events) {
        this.tasks = tasks;
        this.counted = counted;
        this.events = events;
    }

    CountEvents events() {
        return events;
    }

    /** The counter has left: work that asked for these places is done, also where somebody else counts once more. */
    void left(long warehouseId, CountSql.Head head, Collection<CountPlace> done, Set<Long> again) {
        tasks.closeAt(
                warehouseId,
                TaskKind.COUNT,
                done.stream().map(CountPlace::locationId).toList(),
                done.stream().map(CountPlace::itemId).toList());
        if (head.locks()) {
            List<Long> free = done.stream()
                    .filter(place -> !again.contains(place.id()))
                    .map(CountPlace::locationId)
                    .toList();
            counted.unlock(warehouseId, head.countNo(), free);
        }
    }

    void lock(long warehouseId, CountSql.Head head, Collection<Long> locationIds) {
        counted.lock(warehouseId, head.countNo(), locationIds);
    }

    void begin(long warehouseId, CountSql.Head head, Collection<Long> locationIds) {
        counted.begin(warehouseId, head.countNo(), head.locks(), head.blind(), locationIds);
    }

    void end(long warehouseId, CountSql.Head head) {
        counted.end(warehouseId, head.countNo());
    }
}
