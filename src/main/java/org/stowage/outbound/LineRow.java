package org.stowage.outbound;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.KitPart;
import org.stowage.outbound.OrderIntakeSql.KnownItem;

/** An accepted order line as its row is written. @param kit what it is a part of @param lotId 0: whichever */
record LineRow(
        long id,
        long orderId,
        int lineNo,
        long itemId,
        String sku,
        long ordered,
        @Nullable BigDecimal price,
        boolean gift,
        @Nullable String note,
        @Nullable KitRow kit,
        long lotId) {

    /** @param units base units of it @param lotId 0: whichever */
    static LineRow of(long orderId, int lineNo, KnownItem item, long units, long lotId, NewOrder.NewLine line) {
        return new LineRow(
                0,
                orderId,
                lineNo,
                item.id(),
                item.sku(),
                units,
                line.price() == null ? null : line.price().amount(),
                Boolean.TRUE.equals(line.gift()),
                line.note(),
                null,
                lotId);
    }

    static LineRow of(KitRow kit, KitPart part, int lineNo) {
        long units = kit.quantity() * part.quantity();
        return new LineRow(
                0, kit.orderId(), lineNo, part.itemId(), part.sku(), units, null, kit.gift(), kit.note(), kit, 0);
    }

    LineRow withId(long id) {
        return new LineRow(id, orderId, lineNo, itemId, sku, ordered, price, gift, note, kit, lotId);
    }

    /** What the customer asked for: the kit, where it is part of one. */
    String soldAs() {
        return kit == null ? sku : kit.item().sku();
    }

    /** As the sender hears of it. */
    Accepted.Line accepted(long promised) {
        return new Accepted.Line(
                lineNo, sku, ordered, promised, kit == null ? null : kit.sold(ordered / kit.quantity()));
    }
}
