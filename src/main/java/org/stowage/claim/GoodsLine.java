package org.stowage.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Goods of a claimed parcel. @param price of one unit; null: nobody knows */
public record GoodsLine(
        String sku, String name, long quantity, @Nullable BigDecimal price) {

    public @Nullable BigDecimal worth() {
        return price == null ? null : price.multiply(BigDecimal.valueOf(quantity));
    }
}
