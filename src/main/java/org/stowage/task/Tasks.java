package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * The work queue of a warehouse. A task is claimed by one operator at a time, whoever asks at the same moment gets the next
 * one; {@code done} never passes {@code quantity}. The queue knows no process: what a task means is known by the room that
 * made it.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Tasks {

    private final TaskSql sql;

    Tasks(TaskSql sql) {
        this.sql = sql;
    }

    /** One statement. @return ids in the order of the tasks */
    public List<Long> createAll(long warehouseId, List<NewTask> tasks) {
        return tasks.isEmpty() ? List.of() : sql.createAll(warehouseId, tasks);
    }

    /** Somebody looks soon what of an item is really there: one open count per place and item is enough. */
    public void countOnce(long warehouseId, String document, Collection<Long> locationIds, long itemId, long ownerId) {
        createAll(
                warehouseId,
                locationIds.stream()
                        .distinct()
                        .filter(place -> sql.openAt(warehouseId, TaskKind.COUNT, place, itemId)
                                .isEmpty())
                        .map(place -> NewTask.of(TaskKind.COUNT, document, place, itemId, ownerId, 1)
                                .priority(1))
                        .toList());
    }

    /** The next open task of this kind that belongs to no work list, by priority, then walk. */
    public Optional<Task> claimNext(long warehouseId, TaskKind kind, long operatorId) {
        return sql.claimNext(warehouseId, kind, operatorId);
    }

    /** All open tasks of the next work list that nobody else is at, in walking order; empty: there is none. */
    public List<Task> claimNextWork(long warehouseId, TaskKind kind, long operatorId) {
        return sql.claimNextWork(warehouseId, kind, operatorId);
    }

    /** All open tasks of this work list; empty when somebody else is at it or nothing is open. */
    public List<Task> claimWork(long warehouseId, long workId, long operatorId) {
        return sql.claimWork(warehouseId, workId, operatorId);
    }

    /** This very task, for example because its goods were scanned; empty when somebody else has it. */
    public Optional<Task> claim(long warehouseId, long taskId, long operatorId) {
        return sql.claim(warehouseId, taskId, operatorId);
    }

    /** What this operator has claimed and not finished: where a dialog goes on. */
    public List<Task> claimedBy(long warehouseId, TaskKind kind, long operatorId) {
        return sql.claimedBy(warehouseId, kind, operatorId);
    }

    public Optional<Task> get(long warehouseId, long taskId) {
        return sql.get(warehouseId, taskId);
    }

    /** Every task of a work list, whatever its status, in walking order. */
    public List<Task> ofWork(long warehouseId, long workId) {
        return sql.ofWork(warehouseId, workId);
    }

    /** Open and claimed tasks of this kind for these goods at this place. */
    public List<Task> openAt(long warehouseId, TaskKind kind, long locationId, long itemId) {
        return sql.openAt(warehouseId, kind, locationId, itemId);
    }

    /** Adds to what is done; the task is done when nothing is open any more. */
    public Task done(long warehouseId, long taskId, long quantity) {
        return sql.done(warehouseId, taskId, quantity).orElseThrow(() -> gone(warehouseId, taskId, quantity));
    }

    /**
     * As {@link #done(long, long, long)}, of several tasks in one statement.
     *
     * @param units by task
     */
    public void done(long warehouseId, Map<Long, Long> units) {
        Set<Long> left = new TreeSet<>(units.keySet());
        sql.done(warehouseId, units).forEach(task -> left.remove(task.id()));
        for (long task : left) {
            throw gone(warehouseId, task, Objects.requireNonNull(units.get(task)));
        }
    }

    /** Closes a task with what is done so far: the rest will not be done (short). */
    public void close(long warehouseId, long taskId) {
        sql.close(warehouseId, taskId);
    }

    /**
     * Work at these places is done with, whatever of it was open.
     *
     * @param itemIds for each place: 0: whatever item the work is about
     */
    public void closeAt(long warehouseId, TaskKind kind, List<Long> locationIds, List<Long> itemIds) {
        sql.closeAt(warehouseId, kind, locationIds, itemIds);
    }

    /** To the end of its walk. */
    public void skip(long warehouseId, long taskId) {
        sql.skip(warehouseId, taskId);
    }

    /** Tasks that are done stay done. @return how many were cancelled */
    public int cancel(long warehouseId, Collection<Long> taskIds) {
        return taskIds.isEmpty() ? 0 : sql.cancel(warehouseId, taskIds);
    }

    /** Back to the queue, with what is done so far kept. */
    public int release(long warehouseId, Collection<Long> taskIds) {
        return taskIds.isEmpty() ? 0 : sql.release(warehouseId, taskIds);
    }

    /** Claims that nothing was done on for so long (somebody went home) go back to the queue. */
    public int releaseStale(Duration age) {
        return sql.releaseStale(age);
    }

    private Problem gone(long warehouseId, long taskId, long quantity) {
        return sql.get(warehouseId, taskId)
                .filter(task -> task.status() == TaskStatus.OPEN || task.status() == TaskStatus.CLAIMED)
                .map(task -> Problem.of(TaskProblem.TASK_OVER_QUANTITY, quantity, task.open()))
                .orElseGet(() -> Problem.of(TaskProblem.TASK_GONE, taskId));
    }
}
