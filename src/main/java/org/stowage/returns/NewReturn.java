package org.stowage.returns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that shall come back. Their order is the one that is named, or else, line by line, the customer's latest order
 * before the announcement that holds the item.
 *
 * @param channelReturnNo the channel's number; with the channel and line number it is the business key
 * @param orderId 0 or null: not named
 * @param customer the channel's customer id
 */
public record NewReturn(
        String channel,
        String channelReturnNo,
        @Nullable Long orderId,
        @Nullable String customer,
        @Nullable String reason,
        Instant announcedAt,
        List<Line> lines) {

    /** @param itemId 0: nobody knows the item, so no order has it */
    public record Line(long itemId, String sku, long quantity) {}

    public NewReturn {
        lines = List.copyOf(lines);
    }
}
