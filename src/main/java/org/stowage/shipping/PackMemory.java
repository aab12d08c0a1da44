package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/**
 * What a packing desk remembers between two scans.
 *
 * @param parcelId 0 = nothing open yet; with an order all the same: somebody else has it, and this desk was told who
 * @param lastItem the item scanned last, while some of it is open: a typed quantity after it is its total
 * @param lastCount units of it since then; @param times a quantity typed before the item multiplies it;
 *     {@value #ALL} = all of it that is open
 * @param unread null: no unit waits for its number
 * @param way how it goes on when the label is on the parcel
 */
record PackMemory(
        long parcelId,
        long orderId,
        String orderNo,
        String parcelNo,
        @Nullable Long lastItem,
        long lastCount,
        long times,
        @Nullable String box,
        long grams,
        @Nullable Way way,
        @Nullable Unread unread) {

    /** A unit in the packer's hand, of which the number is still to be read. @param lot as it was scanned */
    record Unread(long itemId, String sku, @Nullable String lot) {}

    /** After the last scan of a parcel. */
    enum Way {
        /** More of the order goes into another parcel. */
        FURTHER,
        /** The next single piece. */
        LANE
    }

    static final long ALL = 0;

    static final PackMemory NOTHING = new PackMemory(0, 0, "", "", null, 0, 1, null, 0, null, null);

    static PackMemory of(Parcel parcel, PackOrder order) {
        return new PackMemory(
                parcel.id(), order.id(), order.orderNo(), parcel.parcelNo(), null, 0, 1, parcel.box(), 0, null, null);
    }

    /** Told who has this order: the next scan of it takes it over. */
    static PackMemory asking(PackOrder order) {
        return new PackMemory(0, order.id(), order.orderNo(), "", null, 0, 1, null, 0, null, null);
    }

    /** Units are to come out of this order. @param parcelNo the parcel that the packer holds; empty: none */
    static PackMemory taking(PackOrder order, String parcelNo) {
        return new PackMemory(0, order.id(), order.orderNo(), parcelNo, null, 0, 1, null, 0, null, null);
    }

    boolean wasTold(PackOrder order) {
        return parcelId == 0 && orderId == order.id();
    }

    PackMemory counted(long item, long count) {
        return last(item, lastItem != null && lastItem == item ? lastCount + count : count, 1);
    }

    PackMemory itemDone() {
        return last(null, 0, 1);
    }

    PackMemory times(long quantity) {
        return last(null, 0, quantity);
    }

    private PackMemory last(@Nullable Long item, long count, long quantity) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, item, count, quantity, box, grams, way, null);
    }

    PackMemory in(@Nullable String boxCode) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, null, 0, 1, boxCode, grams, way, null);
    }

    PackMemory weighing(long weight) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, null, 0, 1, box, weight, way, null);
    }

    PackMemory going(Way on) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, null, 0, 1, box, grams, on, null);
    }

    PackMemory reading(Unread unit) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, lastItem, lastCount, 1, box, grams, way, unit);
    }
}
