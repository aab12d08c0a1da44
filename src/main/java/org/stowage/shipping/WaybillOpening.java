package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierLinks;
import org.stowage.carrier.WaybillMoment;

/** The waybill of a parcel that begins: carriers that shall be asked now are asked, with the weight that is expected. */
@ApplicationScoped
class WaybillOpening {

    private final WaybillMomentSql moments;
    private final PackSql orders;
    private final CarrierLinks links;
    private final WaybillAsking asking;

    WaybillOpening(WaybillMomentSql moments, PackSql orders, CarrierLinks links, WaybillAsking asking) {
        this.moments = moments;
        this.orders = orders;
        this.links = links;
        this.asking = asking;
    }

    /** A range of ours costs no question: nothing is read for it. A further parcel of a wave with waybills first is asked for here. */
    void begun(Parcel parcel, PackOrder order, Carrier carrier, PackDesk desk) {
        if (links.of(carrier).atOnce()
                || moments.of(parcel.warehouseId(), order.id(), carrier.id()) == WaybillMoment.WEIGHED) {
            return;
        }
        asking.want(parcel, order, carrier, orders.expected(parcel.warehouseId(), order.id()), desk, parcel.boxes());
    }

    /** It ends before anything was packed. */
    void ended(Parcel parcel) {
        asking.giveUp(parcel);
    }
}
