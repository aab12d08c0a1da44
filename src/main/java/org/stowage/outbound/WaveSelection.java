package org.stowage.outbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting orders a wave takes, the most urgent first.
 *
 * @param orders order numbers; empty = all that match the rest
 * @param shipBefore only orders whose deadline is earlier
 * @param max at most so many
 */
public record WaveSelection(
        List<String> orders,
        @Nullable String channel,
        @Nullable String carrier,
        @Nullable Instant shipBefore,
        int max) {

    public static final int MOST = 2_000;

    public static WaveSelection ofOrders(List<String> orders) {
        return new WaveSelection(orders, null, null, null, MOST);
    }

    public static WaveSelection all(int max) {
        return new WaveSelection(List.of(), null, null, null, max);
    }
}
