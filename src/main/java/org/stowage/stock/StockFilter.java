package org.stowage.stock;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a warehouse's stock is asked for; null = all.
 *
 * @param owners whose goods; null: everybody's
 * @param hidden ids of places that the one who asks counts blind: nothing of them is there
 * @param after the key of the last row of the page before, as the list itself told it; empty: from the beginning
 */
public record StockFilter(
        long warehouseId,
        @Nullable String sku,
        @Nullable String location,
        @Nullable String lot,
        @Nullable Set<Long> owners,
        @Nullable Condition condition,
        @Nullable Instant asOf,
        Set<Long> hidden,
        String after,
        int limit) {

    public static StockFilter all(long warehouseId) {
        return new StockFilter(warehouseId, null, null, null, null, null, null, Set.of(), "", 500);
    }

    public StockFilter sku(@Nullable String sku) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }

    public StockFilter at(@Nullable String location) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }

    public StockFilter lot(@Nullable String lot) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }

    public StockFilter of(@Nullable Set<Long> owners) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }

    public StockFilter as(@Nullable Condition condition) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }

    public StockFilter asOf(@Nullable Instant asOf) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }

    public StockFilter without(Set<Long> hidden) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }

    public StockFilter page(String after, int limit) {
        return new StockFilter(warehouseId, sku, location, lot, owners, condition, asOf, hidden, after, limit);
    }
}
