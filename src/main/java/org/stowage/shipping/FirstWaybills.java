package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.WaybillMoment;

/** Which carrier a planned parcel goes with, and its number: of a range at once, of any other by asking. */
@ApplicationScoped
class FirstWaybills {

    private final ParcelCarriers carriers;
    private final WaybillMomentSql moments;
    private final Labelling labelling;
    private final PlannedWalks walks;

    FirstWaybills(ParcelCarriers carriers, WaybillMomentSql moments, Labelling labelling, PlannedWalks walks) {
        this.walks = walks;
        this.carriers = carriers;
        this.moments = moments;
        this.labelling = labelling;
    }

    /** Empty: its parcel gets its number later. @throws org.stowage.kernel.Problem as {@link ParcelCarriers#choose} */
    Optional<ParcelCarriers.Taken> carrier(long warehouseId, PackOrder order) {
        ParcelCarriers.Taken taken = carriers.choose(warehouseId, order, Weighing.NONE);
        return moments.of(warehouseId, order.id(), taken.carrier().id()) == WaybillMoment.RELEASE
                ? Optional.of(taken)
                : Optional.empty();
    }

    /** The parcel is planned: why it goes with whom is kept, and nobody begins to walk for it before its carrier has answered. */
    void begun(Parcel parcel, ParcelCarriers.Taken taken) {
        carriers.begun(parcel, taken);
        walks.hold(parcel.warehouseId(), parcel.orderId());
    }

    void want(Parcel parcel, PackOrder order, Carrier carrier, PackDesk desk) {
        labelling.early(parcel, order, carrier, desk);
    }
}
