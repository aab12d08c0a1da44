package org.stowage.stock;

import org.jspecify.annotations.Nullable;

/** Which places a list shows; null = all. {@code after} = code of the last one of the page before. */
record LocationFilter(
        long warehouseId,
        @Nullable String search,
        @Nullable String zone,
        @Nullable String kind,
        @Nullable String state,
        String after,
        int limit) {}
