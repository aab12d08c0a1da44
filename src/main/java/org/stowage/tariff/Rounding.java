package org.stowage.tariff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Which weight a carrier counts.
 *
 * @param divisor cubic centimetres that count as a kilogram (抛重系数, 6000 or so); null: size does not matter
 * @param stepGrams the weight is rounded up to a multiple of it; null: as weighed
 * @param graceGrams beyond a step that the carrier overlooks; 499 with a step of 1000 rounds to the nearest kilogram
 */
public record Rounding(
        @Nullable @Min(500) @Max(50_000) Long divisor,
        @Nullable @Positive @Max(1_000_000) Long stepGrams,
        @Nullable @PositiveOrZero @Max(1_000_000) Long graceGrams) {

    static final Rounding NONE = new Rounding(null, null, null);

    /** Of cubic millimetres over cubic centimetres to a kilogram, grams are left. */
    long volumetric(Measures box, int boxes) {
        return divisor == null ? 0 : Math.ceilDiv(box.volume() * boxes, divisor);
    }

    long counted(long grams) {
        if (stepGrams == null) {
            return grams;
        }
        long grace = graceGrams == null ? 0 : graceGrams;
        return Math.max(1, Math.ceilDiv(grams - grace, stepGrams)) * stepGrams;
    }
}
