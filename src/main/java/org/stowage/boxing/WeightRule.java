package org.stowage.boxing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How far a parcel's weight may be off before somebody is asked: the larger of both.
 *
 * @param percent of the expected weight
 * @param grams for filling, tape and label; lighter than this no item is missed reliably
 */
public record WeightRule(
        @NotNull @Min(0) @Max(100) Integer percent,
        @NotNull @Min(0) @Max(NewPackaging.MOST_GRAMS) Long grams) {

    static final WeightRule USUAL = new WeightRule(10, 100L);

    /** Grams by which a parcel of this expected weight may be off. */
    public long tolerance(long expected) {
        return Math.max(grams, Math.round(expected * (percent / 100.0)));
    }

    public boolean isOff(@Nullable Long expected, long weighed) {
        return expected != null && Math.abs(weighed - expected) > tolerance(expected);
    }
}
