package org.stowage.integration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a dry run would have put in. Nothing of it stays in the database, so that a return later in the same file would not
 * find its order there.
 */
final class DryOrders {

    private record Sold(String channel, String customer, String sku) {}

    private final Map<Sold, Instant> first = new HashMap<>();

    void sold(String channel, String customer, String sku, Instant at) {
        first.merge(new Sold(channel, customer, sku.toUpperCase(Locale.ROOT)), at, (a, b) -> a.isBefore(b) ? a : b);
    }

    boolean hasSold(String channel, String customer, String sku, Instant before) {
        Instant at = first.get(new Sold(channel, customer, sku.toUpperCase(Locale.ROOT)));
        return at != null && !at.isAfter(before);
    }
}
