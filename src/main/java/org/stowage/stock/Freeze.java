package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Goods that may not be offered, picked or shipped: those of a place, of an item, of a lot, or of several of these at once. */
public record Freeze(
        long id,
        @Nullable String location,
        @Nullable String sku,
        @Nullable String lot,
        String reason,
        @Nullable String frozenBy,
        Instant frozenAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedNote) {}
