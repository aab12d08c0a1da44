package org.stowage.outbound;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.OrderIntakeSql.KnownItem;

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
        @Nullable String note) {

    static LineRow of(long orderId, int lineNo, KnownItem item, NewOrder.NewLine line) {
        return new LineRow(
                0,
                orderId,
                lineNo,
                item.id(),
                item.sku(),
                Objects.requireNonNull(line.quantity()).longValueExact(),
                line.price() == null ? null : line.price().amount(),
                Boolean.TRUE.equals(line.gift()),
                line.note());
    }

    LineRow withId(long id) {
        return new LineRow(id, orderId, lineNo, itemId, sku, ordered, price, gift, note);
    }
}
