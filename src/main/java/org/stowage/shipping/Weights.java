package org.stowage.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parcel should weigh and how far off a scale may say. */
final class Weights {

    /** Box, filling and tape are not known yet; lighter than this no item is missed reliably. */
    private static final long LEAST_TOLERANCE = 100;

    private static final long SHARE = 10;

    /** Heavier than any scale of a packing desk shows. */
    static final long MOST = 1_000_000;

    private Weights() {}

    /** Sum of the items, null where one of them was never weighed. */
    static @Nullable Long expected(List<ParcelSql.Content> content) {
        long sum = 0;
        for (ParcelSql.Content line : content) {
            if (line.grams() == null || line.grams() == 0) {
                return null;
            }
            sum += line.grams() * line.quantity();
        }
        return sum;
    }

    static boolean isOff(@Nullable Long expected, long grams) {
        return expected != null && Math.abs(grams - expected) > Math.max(LEAST_TOLERANCE, expected / SHARE);
    }
}
