package org.stowage.integration;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a dry run would have put in. Nothing of it stays in the database, so that a return later in the same file would not
 * find its order there.
 */
final class DryOrders {

    private record Sold(String channel, String customer, String sku) {}

    private final Set<Sold> sold = new HashSet<>();

    void sold(String channel, String customer, String sku) {
        sold.add(new Sold(channel, customer, sku.toUpperCase(Locale.ROOT)));
    }

    boolean hasSold(String channel, String customer, String sku) {
        return sold.contains(new Sold(channel, customer, sku.toUpperCase(Locale.ROOT)));
    }
}
