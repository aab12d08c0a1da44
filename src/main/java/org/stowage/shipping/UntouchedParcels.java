package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.picking.DroppedOrders;
import org.stowage.waybill.WaybillRequest;

/** Planned parcels that no desk has taken up yet: what becomes of them when their order cannot go. */
@ApplicationScoped
class UntouchedParcels {

    private static final String WHY = "waybill-refused";

    private final ParcelSql parcels;
    private final Waybills waybills;
    private final DroppedOrders dropped;

    UntouchedParcels(ParcelSql parcels, Waybills waybills, DroppedOrders dropped) {
        this.parcels = parcels;
        this.waybills = waybills;
        this.dropped = dropped;
    }

    @Transactional
    boolean is(Parcel parcel) {
        return parcel.planned()
                && parcel.status() == ParcelStatus.OPEN
                && parcel.packedBy() == 0
                && parcels.content(parcel.warehouseId(), parcel.id()).isEmpty();
    }

    /** The number is given back first, then there is no such parcel any more. @param parcel locked */
    @Transactional
    void drop(Parcel parcel) {
        if (parcel.waybillNo() != null || parcel.waybill().isOnTheWay()) {
            waybills.voidFor(parcel.warehouseId(), parcel.id());
        }
        parcels.cancel(parcel.warehouseId(), parcel.id());
    }

    /**
     * The carrier does not take it: the order leaves its wave before anybody walks for it, or for the rest of it. Where all
     * of it is picked already, the desk is told instead.
     */
    @Transactional
    void refused(Parcel parcel, WaybillRequest request) {
        if (is(parcel)) {
            // what follows takes the parcel with it: the order is in problem
            dropped.drop(parcel.warehouseId(), parcel.orderId(), WHY, why(request));
        }
    }

    private static String why(WaybillRequest request) {
        String said = request.problem() == null ? String.valueOf(request.problemCode()) : request.problem();
        return request.unreachable() ? "unreachable: " + said : said;
    }
}
