package org.stowage.stock;

import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/**
 * What of an item can be offered.
 *
 * @param sellable good units in places to sell from
 * @param promised claimed by orders
 * @param safety never promised to anybody
 * @param setAside left in open pools, whoever may take from them
 * @param own of that, what the one who asks may take from
 * @param available what the one who asks could be promised now
 * @param level in, low or out, of what is free for all: what channels were told last
 * @param kit sold as one, picked as its parts: each figure is in whole kits, of the part of which there is least
 */
public record Availability(
        long itemId,
        long ownerId,
        String sku,
        @Nullable String owner,
        long sellable,
        long promised,
        long safety,
        long lowMark,
        long setAside,
        long own,
        long available,
        String level,
        boolean kit) {

    /** Where a page of the list begins. */
    record Key(long itemId, long ownerId) {

        static final Key FIRST = new Key(0, 0);

        /** @param cursor as {@link #toString} writes it */
        static Key of(@Nullable String cursor) {
            if (cursor == null) {
                return FIRST;
            }
            String[] parts = Page.after(cursor).split("\\.");
            if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}") || !parts[1].matches("[0-9]{1,18}")) {
                throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor")
                        .at("/cursor");
            }
            return new Key(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return itemId + "." + ownerId;
        }
    }

    Key key() {
        return new Key(itemId, ownerId);
    }
}
