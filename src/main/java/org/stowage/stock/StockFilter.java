package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a warehouse's stock is asked for; null = all. {@code after} = id of the last row of the page before. */
public record StockFilter(
        long warehouseId,
        @Nullable String sku,
        @Nullable String location,
        @Nullable String lot,
        @Nullable Instant asOf,
        long after,
        int limit) {

    public static StockFilter all(long warehouseId) {
        return new StockFilter(warehouseId, null, null, null, null, 0, 500);
    }

    public StockFilter sku(String sku) {
        return new StockFilter(warehouseId, sku, location, lot, asOf, after, limit);
    }

    public StockFilter at(String location) {
        return new StockFilter(warehouseId, sku, location, lot, asOf, after, limit);
    }
}
