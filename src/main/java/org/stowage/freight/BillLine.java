package org.stowage.freight;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a carrier's bill, as it was read.
 *
 * @param row in the file
 * @param no waybill number, in capitals
 * @param charge name of what is charged beside the freight; empty: the freight
 * @param leg which way it went, where the bill says so
 * @param grams as billed: the higher of real and volumetric
 */
public record BillLine(
        long row,
        String no,
        String charge,
        String leg,
        @Nullable Long grams,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate billedOn) {

    /** Lines of the same key bill the same thing. */
    String key() {
        return no + "\n" + charge + "\n" + leg;
    }

    boolean isWayBack() {
        String lower = leg.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("return") || lower.contains("rts") || leg.contains("退") || leg.contains("返");
    }
}
