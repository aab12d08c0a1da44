package org.stowage.task;

import org.jspecify.annotations.Nullable;

/**
 * Work to be queued. Begin with {@link #of} and add what it has.
 *
 * @param document number of the wave, receipt or count that it belongs to
 * @param workId what one operator claims together (a pick list); 0: each task by itself
 * @param sequence the walk; smaller first. Higher {@code priority} comes before any sequence
 * @param orderId 0: none, or several
 * @param locationId where the goods stand
 * @param toLocationId null: decided when it is done
 */
public record NewTask(
        TaskKind kind,
        String document,
        long workId,
        long sequence,
        int priority,
        long orderId,
        long locationId,
        @Nullable Long toLocationId,
        long itemId,
        long lotId,
        long handlingUnitId,
        long ownerId,
        long quantity) {

    public static NewTask of(TaskKind kind, String document, long locationId, long itemId, long ownerId, long units) {
        return new NewTask(kind, document, 0, 0, 0, 0, locationId, null, itemId, 0, 0, ownerId, units);
    }

    public NewTask inWork(long workId, long sequence) {
        return new NewTask(
                kind,
                document,
                workId,
                sequence,
                priority,
                orderId,
                locationId,
                toLocationId,
                itemId,
                lotId,
                handlingUnitId,
                ownerId,
                quantity);
    }

    public NewTask priority(int priority) {
        return new NewTask(
                kind,
                document,
                workId,
                sequence,
                priority,
                orderId,
                locationId,
                toLocationId,
                itemId,
                lotId,
                handlingUnitId,
                ownerId,
                quantity);
    }

    public NewTask forOrder(long orderId) {
        return new NewTask(
                kind,
                document,
                workId,
                sequence,
                priority,
                orderId,
                locationId,
                toLocationId,
                itemId,
                lotId,
                handlingUnitId,
                ownerId,
                quantity);
    }

    public NewTask to(long toLocationId) {
        return new NewTask(
                kind,
                document,
                workId,
                sequence,
                priority,
                orderId,
                locationId,
                toLocationId,
                itemId,
                lotId,
                handlingUnitId,
                ownerId,
                quantity);
    }

    /** @param lotId 0: none; @param handlingUnitId 0: loose */
    public NewTask of(long lotId, long handlingUnitId) {
        return new NewTask(
                kind,
                document,
                workId,
                sequence,
                priority,
                orderId,
                locationId,
                toLocationId,
                itemId,
                lotId,
                handlingUnitId,
                ownerId,
                quantity);
    }
}
