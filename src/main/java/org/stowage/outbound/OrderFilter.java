package org.stowage.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows, the newest first.
 *
 * @param warehouseIds those that the reader may see
 * @param before order id where the page before ended; 0 = from the newest
 */
public record OrderFilter(
        List<Long> warehouseIds,
        @Nullable OrderStatus status,
        @Nullable String channel,
        @Nullable String channelOrderNo,
        @Nullable String carrier,
        long before,
        int limit) {}
