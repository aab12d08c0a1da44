package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;
import org.stowage.stock.Sellable;

/** What place, item and lot people mean. A lot code that two items have is asked for, never guessed. */
@ApplicationScoped
class FrozenScope {

    private final Locations locations;
    private final Items items;
    private final Lots lots;

    FrozenScope(Locations locations, Items items, Lots lots) {
        this.locations = locations;
        this.items = items;
        this.lots = lots;
    }

    /** @throws Problem with every fault: nothing-to-freeze, unknown-place, unknown-sku, unknown-lot, ambiguous-lot */
    Sellable.Scope of(long warehouseId, @Nullable String location, @Nullable String sku, @Nullable String lot) {
        List<Problem.Fault> faults = new ArrayList<>();
        Long locationId = location == null ? null : place(warehouseId, location, faults);
        Long itemId = sku == null ? null : item(sku, faults);
        Lot named = lot == null || (sku != null && itemId == null) ? null : lot(warehouseId, itemId, lot, faults);
        if (location == null && sku == null && lot == null) {
            faults.add(Problem.fault("", AdjustmentProblem.NOTHING_TO_FREEZE));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return Sellable.Scope.of(
                locationId, named == null ? itemId : (Long) named.itemId(), named == null ? null : named.id());
    }

    /** @throws Problem unknown-lot */
    Sellable.Scope ofItem(long warehouseId, long itemId, @Nullable String lot) {
        List<Problem.Fault> faults = new ArrayList<>();
        Lot named = lot == null ? null : lot(warehouseId, itemId, lot, faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return Sellable.Scope.of(null, itemId, named == null ? null : named.id());
    }

    private @Nullable Long place(long warehouseId, String code, List<Problem.Fault> faults) {
        Location found = locations
                .find(warehouseId, code)
                .filter(location -> location.kind() != LocationKind.VIRTUAL)
                .orElse(null);
        if (found == null) {
            faults.add(Problem.fault("/location", AdjustmentProblem.UNKNOWN_PLACE, code));
            return null;
        }
        return found.id();
    }

    private @Nullable Long item(String sku, List<Problem.Fault> faults) {
        Item found = items.bySku(sku).orElse(null);
        if (found == null) {
            faults.add(Problem.fault("/sku", AdjustmentProblem.UNKNOWN_SKU, sku));
            return null;
        }
        return found.id();
    }

    private @Nullable Lot lot(long warehouseId, @Nullable Long itemId, String code, List<Problem.Fault> faults) {
        List<Lot> found = lots.ofCode(warehouseId, code).stream()
                .filter(lot -> itemId == null || lot.itemId() == itemId)
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        faults.add(Problem.fault(
                "/lot", found.isEmpty() ? AdjustmentProblem.UNKNOWN_LOT : AdjustmentProblem.AMBIGUOUS_LOT, code));
        return null;
    }
}
