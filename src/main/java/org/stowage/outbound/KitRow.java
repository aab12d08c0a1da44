package org.stowage.outbound;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.OrderIntakeSql.KnownItem;

/** A kit as it was sold, as its row is written: the price is that of the kit, not of its parts. */
record KitRow(
        long orderId,
        int lineNo,
        KnownItem item,
        long quantity,
        @Nullable BigDecimal price,
        boolean gift,
        @Nullable String note) {

    static KitRow of(LineRow line, KnownItem item) {
        return new KitRow(line.orderId(), line.lineNo(), item, line.ordered(), line.price(), line.gift(), line.note());
    }

    SoldKit sold(long perKit) {
        return new SoldKit(lineNo, item.sku(), Objects.requireNonNull(item.name()), quantity, perKit);
    }
}
