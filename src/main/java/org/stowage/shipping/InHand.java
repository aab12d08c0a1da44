package org.stowage.shipping;

import org.jspecify.annotations.Nullable;
import org.stowage.task.Meaning;

/**
 * Units of one item in somebody's hand.
 *
 * @param lot as it was scanned; null: nobody has read it
 * @param serial null: nobody has read it
 * @param lotId with {@code ownerId} where the book knows which units these are; null: it does not
 */
record InHand(
        long itemId,
        long units,
        @Nullable String lot,
        @Nullable Long lotId,
        @Nullable Long ownerId,
        @Nullable String serial) {

    static InHand of(Meaning.OfItem scanned) {
        return new InHand(scanned.item().id(), scanned.units(), scanned.lot(), null, null, scanned.serial());
    }

    /** @param units of all of it; of several lots no other order can have the same */
    static InHand of(ParcelSql.Content first, long units) {
        return new InHand(first.itemId(), units, null, first.lotId(), first.ownerId(), null);
    }
}
