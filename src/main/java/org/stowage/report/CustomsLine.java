package org.stowage.report;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * Units of one item in a parcel, as customs look at them.
 *
 * @param grams of one unit, without the box
 * @param hsCode Harmonized System, six digits or more
 * @param origin ISO 3166-1 alpha-2, where it was made
 * @param price of one unit: what the buyer paid, else what it cost us
 */
record CustomsLine(
        String sku,
        String name,
        long quantity,
        @Nullable Long grams,
        @Nullable String hsCode,
        @Nullable String origin,
        @Nullable BigDecimal price) {

    Stream<Fault> faults() {
        return Stream.of(
                        missing(hsCode, CustomsProblem.CUSTOMS_NO_HS_CODE),
                        missing(origin, CustomsProblem.CUSTOMS_NO_ORIGIN),
                        missing(grams, CustomsProblem.CUSTOMS_NO_WEIGHT),
                        missing(price, CustomsProblem.CUSTOMS_NO_VALUE))
                .flatMap(fault -> fault == null ? Stream.empty() : Stream.of(fault));
    }

    private @Nullable Fault missing(@Nullable Object value, CustomsProblem problem) {
        return value == null || value.toString().isBlank() ? Problem.fault("/items/" + sku, problem, sku) : null;
    }

    long net() {
        return quantity * Objects.requireNonNull(grams);
    }

    BigDecimal value() {
        return Objects.requireNonNull(price).multiply(BigDecimal.valueOf(quantity));
    }
}
