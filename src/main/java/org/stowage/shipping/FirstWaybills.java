package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.WaybillMoment;

/** Which carrier a planned parcel goes with, and its number: of a range at once, of any other by asking. */
@ApplicationScoped
class FirstWaybills {

    private final Carriers carriers;
    private final WaybillMomentSql moments;
    private final Labelling labelling;

    FirstWaybills(Carriers carriers, WaybillMomentSql moments, Labelling labelling) {
        this.carriers = carriers;
        this.moments = moments;
        this.labelling = labelling;
    }

    /** Empty: its parcel gets its number later. @throws org.stowage.kernel.Problem as {@link Carriers#choose} */
    Optional<Carrier> carrier(long warehouseId, PackOrder order) {
        Carrier carrier = carriers.choose(order.carrier());
        return moments.of(warehouseId, order.id(), carrier.id()) == WaybillMoment.RELEASE
                ? Optional.of(carrier)
                : Optional.empty();
    }

    void want(Parcel parcel, PackOrder order, Carrier carrier, PackDesk desk) {
        labelling.early(parcel, order, carrier, desk);
    }
}
