package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/** A parcel about to be opened. @param planned before anything of its order was picked, on nobody's desk */
record NewParcel(
        long id,
        String parcelNo,
        PackOrder order,
        long handlingUnitId,
        long locationId,
        @Nullable Long stationId,
        long carrierId,
        long actorId,
        boolean planned) {}
