package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.shipping.LaneSigns;

/** The lanes, for the packing desk. */
@ApplicationScoped
class DoorSigns implements LaneSigns {

    private final Bags bags;

    DoorSigns(Bags bags) {
        this.bags = bags;
    }

    @Override
    public Optional<String> of(long warehouseId, String parcelNo) {
        return bags.placeOf(warehouseId, bags.parcel(warehouseId, parcelNo));
    }
}
