package org.stowage.tariff;

import java.math.BigDecimal;
import java.util.List;
import org.stowage.kernel.Exact;

/**
 * What a service costs for a parcel.
 *
 * @param grams that the carrier counts
 * @param bySize they come of the box's size, not of its weight
 */
public record Quote(
        String zone,
        long grams,
        boolean bySize,
        List<Part> parts,
        @Exact BigDecimal total) {

    /** @param name {@code freight}, {@code minimum}, or the surcharge's */
    public record Part(String name, @Exact BigDecimal amount) {}
}
