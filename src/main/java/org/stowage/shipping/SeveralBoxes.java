package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** A parcel whose goods fill more than one box, under one order and one first number: said before its number is asked for. */
@ApplicationScoped
class SeveralBoxes {

    /** As for a program that packs. */
    static final int MOST = 99;

    private final DeskParcels desks;
    private final PackedGoods goods;
    private final ParcelSql parcels;

    SeveralBoxes(DeskParcels desks, PackedGoods goods, ParcelSql parcels) {
        this.desks = desks;
        this.goods = goods;
        this.parcels = parcels;
    }

    /** @throws Problem invalid-boxes, order-stopped, already-packed-by; boxes-numbered: it has its number */
    @Transactional
    @Retrying
    void say(long warehouseId, long parcelId, long boxes, PackDesk desk) {
        if (boxes < 1 || boxes > MOST) {
            throw Problem.of(ShippingProblem.INVALID_BOXES, boxes, MOST);
        }
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        if (parcels.boxes(warehouseId, parcelId, (int) boxes) == 0) {
            throw Problem.of(ShippingProblem.BOXES_NUMBERED, parcel.parcelNo());
        }
    }
}
