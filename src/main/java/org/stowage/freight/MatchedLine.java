package org.stowage.freight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whose a line is, and what we would have charged.
 *
 * @param warehouseId of the parcel; of the bill where nobody knows the number
 * @param ourGrams of the parcel, on the first line of its freight
 */
record MatchedLine(
        BillLine line,
        long warehouseId,
        @Nullable Long parcelId,
        @Nullable Long ourGrams,
        @Nullable Long ourVolumetric,
        @Nullable BigDecimal ourPrice) {

    static MatchedLine of(BillLine line, long warehouseId, @Nullable Long parcelId) {
        return new MatchedLine(line, warehouseId, parcelId, null, null, null);
    }
}
