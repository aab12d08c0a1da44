package org.stowage.outbound;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order and how far it has come, in base units.
 *
 * @param promised still promised or already gone out
 * @param allocated claimed at a location and not yet picked
 * @param lot the one that it asks for; null: whichever
 * @param cancelled units that were taken back; they count as ordered no more
 * @param goingBack of the picked units: to be taken out before the order goes on
 * @param replaces number of the line that it stands for; null: the customer ordered it so
 */
public record OrderLine(
        long id,
        int lineNo,
        long itemId,
        String sku,
        String name,
        long ownerId,
        long ordered,
        long promised,
        long allocated,
        long picked,
        long packed,
        long shipped,
        boolean gift,
        @Nullable String note,
        @Nullable Integer kitLineNo,
        @Nullable String kitSku,
        @Nullable String kitName,
        @Nullable Long kitQuantity,
        @Nullable String lot,
        long cancelled,
        long goingBack,
        @Nullable Integer replaces) {

    /** What it is a part of; null: it was sold by itself. */
    public @Nullable SoldKit kit() {
        return new PartOfKit(kitLineNo, kitSku, kitName, kitQuantity, ordered, cancelled, goingBack).sold();
    }
}
