package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.picking.Picking;

/** An order of the fast lane that is cancelled with its label printed: the parcel comes apart at once. */
@ApplicationScoped
class LaneStops {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final PackedGoods goods;
    private final UnpackedParcels unpacked;
    private final Picking picking;

    LaneStops(PackSql orders, ParcelSql parcels, PackedGoods goods, UnpackedParcels unpacked, Picking picking) {
        this.orders = orders;
        this.parcels = parcels;
        this.goods = goods;
        this.unpacked = unpacked;
        this.picking = picking;
    }

    /** Nobody cancels it from here on, where this says no. */
    boolean isCancelled(Parcel parcel) {
        return goods.isStopped(parcel)
                && orders.order(parcel.warehouseId(), parcel.orderId()).isOver();
    }

    /** Waybill void, label withdrawn, parcel gone; the goods wait to be put back. */
    InHand free(Parcel parcel, PackDesk at) {
        List<ParcelSql.Content> content = parcels.content(parcel.warehouseId(), parcel.id());
        unpacked.unpack(parcel.warehouseId(), parcel.orderId(), at.actorId());
        long units = content.stream().mapToLong(ParcelSql.Content::quantity).sum();
        return InHand.of(content.getFirst(), units);
    }

    /**
     * The next order gets the unit that is in the hand, the cancelled one what still lies in the tote.
     *
     * @return false where these are not the same goods: nothing is changed then
     */
    boolean swap(Parcel cancelled, PackOrder next) {
        return picking.swap(cancelled.warehouseId(), cancelled.orderId(), next.id());
    }
}
