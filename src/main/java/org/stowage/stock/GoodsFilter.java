package org.stowage.stock;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which goods of orders are asked for; null and empty = any.
 *
 * @param gone also what has left the building
 */
public record GoodsFilter(
        @Nullable Long locationId,
        @Nullable Long itemId,
        @Nullable Long lotId,
        Collection<Long> unitIds,
        Collection<Long> orderIds,
        boolean gone) {

    /** What is still in the house of these. */
    public static GoodsFilter of(Sellable.Scope scope) {
        return new GoodsFilter(scope.locationId(), scope.itemId(), scope.lotId(), List.of(), List.of(), false);
    }

    /** Goods at a place; null = anywhere. */
    public static GoodsFilter at(@Nullable Long locationId, Collection<Long> unitIds) {
        return new GoodsFilter(locationId, null, null, unitIds, List.of(), false);
    }

    public static GoodsFilter ofOrders(Collection<Long> orderIds) {
        return new GoodsFilter(null, null, null, List.of(), orderIds, false);
    }

    public GoodsFilter withGone() {
        return new GoodsFilter(locationId, itemId, lotId, unitIds, orderIds, true);
    }
}
