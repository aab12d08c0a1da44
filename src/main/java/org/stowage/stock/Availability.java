package org.stowage.stock;

import org.jspecify.annotations.Nullable;

/**
 * What of an item can be offered.
 *
 * @param sellable good units in places to sell from
 * @param promised claimed by orders
 * @param safety never promised to anybody
 * @param setAside left in open pools, whoever may take from them
 * @param own of that, what the one who asks may take from
 * @param available what the one who asks could be promised now
 * @param level in, low or out, of what is free for all: what channels were told last
 */
public record Availability(
        long itemId,
        String sku,
        @Nullable String owner,
        long sellable,
        long promised,
        long safety,
        long lowMark,
        long setAside,
        long own,
        long available,
        String level) {}
