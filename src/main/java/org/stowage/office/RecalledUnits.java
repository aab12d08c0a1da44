package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.SerialMove;
import org.stowage.stock.SerialPlace;
import org.stowage.stock.Serials;

/** Single units by their serial, as far as the one who asks may look. */
@ApplicationScoped
class RecalledUnits {

    private final Serials serials;
    private final Items items;
    private final Warehouses warehouses;

    RecalledUnits(Serials serials, Items items, Warehouses warehouses) {
        this.serials = serials;
        this.items = items;
        this.warehouses = warehouses;
    }

    /** @throws Problem unknown-serial, also for a unit that never was in a warehouse of the reader */
    RecalledUnit find(String sku, String serial, Actor reader) {
        Problem unknown = Problem.of(OfficeProblem.UNKNOWN_SERIAL, serial, sku).at("/serial");
        Item item = items.bySku(sku).orElseThrow(() -> unknown);
        SerialPlace place = serials.find(item.id(), serial).orElseThrow(() -> unknown);
        List<Long> visible =
                warehouses.visible(reader).stream().map(Warehouse::id).toList();
        List<SerialMove> moves = serials.life(item.id(), serial, visible, reader.owners());
        if (moves.isEmpty()) {
            throw unknown;
        }
        boolean here = visible.contains(place.warehouseId());
        return new RecalledUnit(
                item.id(),
                serial,
                here ? place.warehouse() : null,
                here ? place.location() : null,
                here ? place.lpn() : null,
                place.lot(),
                moves);
    }
}
