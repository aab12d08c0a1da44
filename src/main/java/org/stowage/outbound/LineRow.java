package org.stowage.outbound;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An accepted order line as its row is written. */
record LineRow(
        long id,
        long orderId,
        int lineNo,
        long itemId,
        String sku,
        long ordered,
        @Nullable BigDecimal price,
        boolean gift,
        @Nullable String note) {}
