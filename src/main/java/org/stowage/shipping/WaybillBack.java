package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierLinks;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Problem;
import org.stowage.waybill.WaybillRequest;

/** The number under which a customer sends a parcel's goods back. */
@ApplicationScoped
class WaybillBack {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final WaybillAsking asking;
    private final Carriers carriers;
    private final CarrierLinks links;

    WaybillBack(PackSql orders, ParcelSql parcels, WaybillAsking asking, Carriers carriers, CarrierLinks links) {
        this.orders = orders;
        this.parcels = parcels;
        this.asking = asking;
        this.carriers = carriers;
        this.links = links;
    }

    /** @throws Problem carrier-unknown */
    Carrier carrier(String code) {
        return carriers.get(code);
    }

    /** @throws Problem no-way-back: a range of ours is on labels that we print; nobody fetches goods under it */
    WaybillRequest want(Parcel parcel, @Nullable String asked, long actorId) {
        PackOrder order = orders.order(parcel.warehouseId(), parcel.orderId());
        Long own = parcel.carrierId();
        Carrier carrier = asked != null || own == null ? carriers.choose(asked) : carriers.get(own);
        if (links.of(carrier).atOnce()) {
            throw Problem.of(ShippingProblem.NO_WAY_BACK, carrier.code());
        }
        return asking.wantBack(parcel, order, carrier, parcels.content(parcel.warehouseId(), parcel.id()), actorId);
    }
}
