package org.stowage.shipping;

import org.stowage.picking.PickedGoods;

/** So many of these picked units go into the parcel. */
record PackedUnits(WaitingGoods from, long quantity) {

    PickedGoods goods() {
        return new PickedGoods(
                from.id(),
                from.orderId(),
                from.orderLineId(),
                from.itemId(),
                from.lotId(),
                from.ownerId(),
                from.locationId(),
                from.handlingUnitId(),
                quantity);
    }
}
