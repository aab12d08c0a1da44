package org.stowage.stock;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Owners;

/**
 * What of a warehouse's stock its reader sees.
 *
 * @param owners whose goods; null: everybody's
 * @param hidden ids of places that the reader counts blind: they look as if the book knew nothing of them
 */
record ReadScope(@Nullable Set<Long> owners, Set<Long> hidden) {

    boolean sees(Balance row) {
        return serves(row.ownerId()) && !hidden.contains(row.locationId());
    }

    /** What is left to offer is the sum of all places: who counts one of them blind does not read it. */
    boolean seesOffers() {
        return serves(Owners.OWN) && hidden.isEmpty();
    }

    StockFilter of(StockFilter filter) {
        return filter.of(owners).without(hidden);
    }

    private boolean serves(long ownerId) {
        return owners == null || owners.contains(ownerId);
    }
}
