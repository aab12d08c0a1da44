package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.stock.UnitSsccs;

/** Parcels for businesses: each may carry a serial shipping container code beside its own number and its waybill's. */
@ApplicationScoped
class ParcelSsccs {

    private final Parcels parcels;
    private final UnitSsccs codes;

    ParcelSsccs(Parcels parcels, UnitSsccs codes) {
        this.parcels = parcels;
        this.codes = codes;
    }

    /** Asked for again, it is the one given before. @throws Problem parcel-unknown, also for one that is cancelled; no-company-prefix */
    @Transactional
    @Retrying
    public String give(long warehouseId, String no) {
        Parcel parcel = parcels.get(warehouseId, no);
        if (parcel.status() == ParcelStatus.CANCELLED) {
            throw Problem.of(ShippingProblem.PARCEL_UNKNOWN, parcel.parcelNo());
        }
        return codes.give(warehouseId, parcel.handlingUnitId());
    }
}
