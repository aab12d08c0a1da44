package org.stowage.freight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a number on a bill.
 *
 * @param kind main, child, void or way-back
 * @param gone the parcel was handed over
 * @param grams of the scale
 * @param volume of the box, mm³
 * @param booked what the carrier said when it took the parcel
 */
record Known(
        String no,
        long warehouseId,
        long parcelId,
        String parcelNo,
        String kind,
        boolean gone,
        @Nullable Long grams,
        @Nullable Long volume,
        @Nullable BigDecimal booked,
        @Nullable String bookedCurrency) {}
