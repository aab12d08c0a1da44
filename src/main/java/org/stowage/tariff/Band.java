package org.stowage.tariff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Exact;

/**
 * What one span of weights costs: a price for the first grams (首重), and where there is one a price for each further step that
 * is begun (续重).
 *
 * @param upToGrams the last weight of it; null: there is no end
 * @param price of the first grams, or of the whole span
 * @param firstGrams that the price is for; null: it is for the whole span
 */
public record Band(
        @Nullable @Positive @Max(Band.MOST_GRAMS) Long upToGrams,
        @NotNull @PositiveOrZero @Exact BigDecimal price,
        @Nullable @PositiveOrZero @Max(Band.MOST_GRAMS) Long firstGrams,
        @Nullable @Positive @Max(Band.MOST_GRAMS) Long nextGrams,
        @Nullable @PositiveOrZero @Exact BigDecimal nextPrice) {

    static final long MOST_GRAMS = 100_000_000;

    boolean holds(long grams) {
        return upToGrams == null || grams <= upToGrams;
    }

    BigDecimal price(long grams) {
        if (firstGrams == null || nextGrams == null || nextPrice == null || grams <= firstGrams) {
            return price;
        }
        BigDecimal steps =
                BigDecimal.valueOf(grams - firstGrams).divide(BigDecimal.valueOf(nextGrams), 0, RoundingMode.CEILING);
        return price.add(steps.multiply(nextPrice));
    }

    /** First weight, step and its price stand together or not at all. */
    boolean isWhole() {
        boolean none = firstGrams == null && nextGrams == null && nextPrice == null;
        return none || firstGrams != null && nextGrams != null && nextPrice != null;
    }
}
