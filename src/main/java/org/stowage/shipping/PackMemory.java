package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/**
 * What a packing desk remembers between two scans.
 *
 * @param parcelId 0 = nothing open yet
 * @param lastItem the item scanned last, while some of it is open: a typed quantity after it is its total
 * @param lastCount units of it since then; @param times a quantity typed before the item multiplies it;
 *     {@value #ALL} = all of it that is open
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
        long grams) {

    static final long ALL = 0;

    static final PackMemory NOTHING = new PackMemory(0, 0, "", "", null, 0, 1, null, 0);

    static PackMemory of(Parcel parcel, PackOrder order) {
        return new PackMemory(parcel.id(), order.id(), order.orderNo(), parcel.parcelNo(), null, 0, 1, parcel.box(), 0);
    }

    PackMemory counted(long item, long count) {
        long sum = lastItem != null && lastItem == item ? lastCount + count : count;
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, item, sum, 1, box, grams);
    }

    PackMemory itemDone() {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, null, 0, 1, box, grams);
    }

    PackMemory times(long quantity) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, null, 0, quantity, box, grams);
    }

    PackMemory in(@Nullable String boxCode) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, null, 0, 1, boxCode, grams);
    }

    PackMemory weighing(long weight) {
        return new PackMemory(parcelId, orderId, orderNo, parcelNo, null, 0, 1, box, weight);
    }
}
