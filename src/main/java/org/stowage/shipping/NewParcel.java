package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/** A parcel about to be opened. */
record NewParcel(
        long id,
        String parcelNo,
        PackOrder order,
        long handlingUnitId,
        long locationId,
        @Nullable Long stationId,
        long carrierId,
        long actorId) {}
