package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierLinks;
import org.stowage.carrier.WaybillMoment;

/** The waybill of a parcel that begins: carriers that shall be asked now are asked, with the weight that is expected. */
@ApplicationScoped
class WaybillOpening {

    private final WaybillMomentSql moments;
    private final ShipSql orders;
    private final CarrierLinks links;
    private final WaybillAsking asking;

    WaybillOpening(WaybillMomentSql moments, ShipSql orders, CarrierLinks links, WaybillAsking asking) {
        this.moments = moments;
        this.orders = orders;
        this.links = links;
        this.asking = asking;
    }

    /** A range of ours costs no question: nothing is read for it. */
    void begun(Parcel parcel, PackOrder order, Carrier carrier, PackDesk desk) {
        if (links.of(carrier).atOnce() || moments.of(parcel, carrier.id()) != WaybillMoment.PACK) {
            return;
        }
        List<ParcelSql.Content> content = orders.wanted(parcel.warehouseId(), order.id()).stream()
                .map(item -> new ParcelSql.Content(
                        0, item.itemId(), 0, item.ownerId(), item.sku(), item.name(), item.grams(), item.quantity()))
                .toList();
        asking.want(parcel, order, carrier, content, desk, 1);
    }

    /** It ends before anything was packed. */
    void ended(Parcel parcel) {
        asking.giveUp(parcel);
    }
}
