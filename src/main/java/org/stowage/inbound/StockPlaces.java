package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Condition;

/** Where goods stand when they have just come in. */
@ApplicationScoped
class StockPlaces {

    private final Warehouses warehouses;
    private final Locations locations;
    private final PutawaySql putaway;

    StockPlaces(Warehouses warehouses, Locations locations, PutawaySql putaway) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.putaway = putaway;
    }

    /** Good goods: the dock, in simple mode straight their shelf. Others: quarantine. */
    long ofArrival(long warehouseId, long itemId, Condition condition) {
        if (condition != Condition.GOOD) {
            return locations.first(warehouseId, LocationKind.QUARANTINE).id();
        }
        if (!isSimple(warehouseId)) {
            return dock(warehouseId);
        }
        return putaway.propose(warehouseId, itemId, 0, 1, List.of())
                .map(Proposal::locationId)
                .orElseGet(() ->
                        locations.first(warehouseId, LocationKind.PICK_FACE).id());
    }

    /** Where a pallet or tote is opened. */
    long ofUnit(long warehouseId) {
        return isSimple(warehouseId)
                ? locations.first(warehouseId, LocationKind.PICK_FACE).id()
                : dock(warehouseId);
    }

    boolean isSimple(long warehouseId) {
        return warehouses.byId(warehouseId).mode() == Warehouse.Mode.SIMPLE;
    }

    long dock(long warehouseId) {
        return locations.first(warehouseId, LocationKind.DOCK).id();
    }
}
