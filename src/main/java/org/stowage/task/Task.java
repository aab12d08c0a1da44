package org.stowage.task;

import org.jspecify.annotations.Nullable;

/** One unit of operator work as it stands in the queue. Columns as in {@link NewTask}. */
public record Task(
        long id,
        TaskKind kind,
        TaskStatus status,
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
        long quantity,
        long done,
        @Nullable Long claimedBy) {

    public long open() {
        return quantity - done;
    }
}
