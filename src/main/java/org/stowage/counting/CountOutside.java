package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
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

    /**
     * The counter has left: work that asked for these places is done, also where somebody else counts once more.
     *
     * @param through locations where nothing is left to be counted
     */
    void left(long warehouseId, CountSql.Head head, Collection<CountPlace> done, Collection<Long> through) {
        tasks.closeAt(
                warehouseId,
                TaskKind.COUNT,
                done.stream().map(CountPlace::locationId).toList(),
                done.stream().map(CountPlace::itemId).toList());
        if (head.locks()) {
            counted.unlock(warehouseId, head.countNo(), through);
        }
    }

    void lock(long warehouseId, CountSql.Head head, Collection<Long> locationIds) {
        counted.lock(warehouseId, head.countNo(), locationIds);
    }

    void begin(long warehouseId, CountSql.Head head, Collection<Long> locationIds) {
        counted.begin(warehouseId, head.countNo(), head.locks(), head.blind(), locationIds);
    }

    /** The count is cancelled. Work that only joined it is still to be done; that which it was made for goes with it. */
    void end(long warehouseId, CountSql.Head head, List<Long> work) {
        counted.end(warehouseId, head.countNo());
        if (head.kind() == CountKind.TASK) {
            tasks.cancel(warehouseId, work);
        } else {
            tasks.release(warehouseId, work);
        }
    }
}
