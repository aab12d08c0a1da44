package org.stowage.boxing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Units of one item that want to lie in a box. Measures and weight of one unit; null or 0: nobody knows. */
public record Goods(
        String sku,
        @Nullable Long lengthMm,
        @Nullable Long widthMm,
        @Nullable Long heightMm,
        @Nullable Long grams,
        long quantity) {

    /** Longer than any van: a slip of the pen, so nothing is known. */
    static final long LONGEST = 20_000;

    boolean hasSize() {
        return isMeasure(lengthMm) && isMeasure(widthMm) && isMeasure(heightMm);
    }

    private static boolean isMeasure(@Nullable Long millimetres) {
        return millimetres != null && millimetres > 0 && millimetres <= LONGEST;
    }

    /** 0 where nobody knows. */
    long unitGrams() {
        return grams == null ? 0 : Math.clamp(grams, 0, Integer.MAX_VALUE);
    }

    /** Shortest first. Only where {@link #hasSize()}. */
    long[] sides() {
        return sorted(side(lengthMm), side(widthMm), side(heightMm));
    }

    boolean fitsAlone(Packaging box) {
        long[] inner = sorted(box.lengthMm(), box.widthMm(), box.heightMm());
        long[] own = sides();
        return own[0] <= inner[0] && own[1] <= inner[1] && own[2] <= inner[2] && box.bears(unitGrams());
    }

    Goods times(long units) {
        return new Goods(sku, lengthMm, widthMm, heightMm, grams, units);
    }

    double volume() {
        long[] own = sides();
        return (double) own[0] * own[1] * own[2] * quantity;
    }

    double weight() {
        return (double) unitGrams() * quantity;
    }

    private static long side(@Nullable Long millimetres) {
        return millimetres == null ? 0 : millimetres;
    }

    private static long[] sorted(long... sides) {
        Arrays.sort(sides);
        return sides;
    }
}
