package org.stowage.transfer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goods that will not last at one warehouse and lie idle at another.
 *
 * @param sold units shipped to customers in the days that were looked at
 * @param free what can still be promised at the destination, @param coming what is on its way there
 * @param daysLeft how long that lasts at this pace
 * @param spare what the source can spare beyond its own need for the same time
 * @param quantity what is suggested
 */
public record Suggestion(
        String sku,
        String name,
        String owner,
        String from,
        String to,
        long sold,
        long free,
        long coming,
        @Nullable BigDecimal daysLeft,
        long spare,
        long quantity) {}
