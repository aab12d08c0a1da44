package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of one order in one place.
 *
 * @param parcelNo null: not packed yet
 * @param goneAt when they left the building; null: they are here
 */
public record OrderUnits(
        long orderId,
        long locationId,
        long handlingUnitId,
        long itemId,
        long lotId,
        long ownerId,
        Condition condition,
        long quantity,
        @Nullable String parcelNo,
        @Nullable Instant goneAt) {}
