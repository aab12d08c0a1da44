package org.stowage.stock;

import org.jspecify.annotations.Nullable;

/**
 * Where a single unit is.
 *
 * @param warehouse the last that had it
 * @param location null: it has left the building
 */
public record SerialPlace(
        long warehouseId,
        String warehouse,
        long ownerId,
        @Nullable Long locationId,
        @Nullable String location,
        @Nullable String lpn,
        @Nullable String lot,
        @Nullable String condition) {}
