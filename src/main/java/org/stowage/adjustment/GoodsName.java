package org.stowage.adjustment;

import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/** A bucket by the codes that people use. */
record GoodsName(
        String sku,
        @Nullable String lot,
        @Nullable String location,
        @Nullable String lpn,
        @Nullable Condition condition,
        @Nullable String owner) {}
