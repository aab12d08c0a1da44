package org.stowage.picking;

import org.jspecify.annotations.Nullable;

/** A line of a wave: where it is fetched, or what of it found no place. @param allocationId 0 = this much is missing, because of {@code rule} */
record ReleaseRow(
        long allocationId,
        long orderId,
        String orderNo,
        int priority,
        int lineNo,
        long orderLineId,
        String sku,
        @Nullable String location,
        long walk,
        long locationId,
        long itemId,
        long lotId,
        long handlingUnitId,
        long ownerId,
        long quantity,
        String rule,
        @Nullable String detail) {

    boolean isMissing() {
        return allocationId == 0;
    }

    Released.Why why() {
        return new Released.Why(orderNo, lineNo, sku, location, quantity, rule, null, detail);
    }
}
