package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.catalog.Items;
import org.stowage.kernel.Problem;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.Lots;
import org.stowage.stock.Place;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.OfflineAct;
import org.stowage.task.Task;

/** Holds what was read without a line against the task: place, item, lot. */
@ApplicationScoped
class PickNames {

    private final Items items;
    private final Locations locations;
    private final Lots lots;

    PickNames(Items items, Locations locations, Lots lots) {
        this.items = items;
        this.locations = locations;
        this.lots = lots;
    }

    /** @return what the code means here @throws Problem wrong-location, wrong-item, wrong-lot */
    Meaning.OfItem check(Task task, OfflineAct act, Desk desk) {
        if (act.location().id() != task.locationId()) {
            throw Problem.of(
                    PickProblem.WRONG_LOCATION,
                    act.location().code(),
                    locations.get(desk.warehouseId(), task.locationId()).code());
        }
        Meaning.OfItem item = act.items().stream()
                .filter(one -> one.item().id() == task.itemId())
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        PickProblem.WRONG_ITEM,
                        String.valueOf(act.item()),
                        items.get(task.itemId()).sku()));
        String read = act.lotOf(item);
        if (task.lotId() != 0 && read != null) {
            String lot = lots.get(desk.warehouseId(), task.lotId()).orElseThrow().code();
            if (!lot.equalsIgnoreCase(read.strip())) {
                throw Problem.of(PickProblem.WRONG_LOT, read, lot);
            }
        }
        return item;
    }

    /** Where the tote's goods are booked while it is on its way. */
    Place placeOf(HandlingUnit tote, Desk desk) {
        Long at = tote.locationId();
        return Place.at(
                        at == null
                                ? locations
                                        .first(desk.warehouseId(), LocationKind.STAGING)
                                        .id()
                                : at)
                .in(tote.id());
    }
}
