package org.stowage.waybill;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Booking;

/** A number is wanted. @param booking made under the id that is given to it; only where there is no request yet */
public record NewRequest(
        long warehouseId,
        long parcelId,
        long carrierId,
        boolean wayBack,
        Function<UUID, Booking> booking,
        @Nullable Long stationId,
        long actorId) {}
