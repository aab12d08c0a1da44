package org.stowage.tariff;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * What the service takes at all, of each box.
 *
 * @param maxGrams weighed, not counted by size
 * @param maxLengthMm of the longest side
 * @param maxGirthMm of the longest side and once around it
 * @param cod whether the driver collects money; null: no
 */
public record Limits(
        @Nullable @Positive Long maxGrams,
        @Nullable @Positive Long maxLengthMm,
        @Nullable @Positive Long maxGirthMm,
        @Nullable Boolean cod) {

    static final Limits NONE = new Limits(null, null, null, null);

    boolean collects() {
        return Boolean.TRUE.equals(cod);
    }
}
