package org.stowage.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A count in figures, for one zone and one class of movement.
 *
 * @param zone null: places of no zone
 * @param buckets counted, {@code right} of them without difference in the end
 * @param units the book's at those instants
 * @param gainedValue null: not for this reader
 */
public record CountTotal(
        @Nullable String zone,
        Movement movement,
        long buckets,
        long right,
        long units,
        long gained,
        long lost,
        @Nullable BigDecimal gainedValue,
        @Nullable BigDecimal lostValue) {

    CountTotal withoutValue() {
        return new CountTotal(zone, movement, buckets, right, units, gained, lost, null, null);
    }
}
