package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.catalog.Items;
import org.stowage.task.Desk;

/** What goes into the box at the desk of a simple warehouse: all that the order wants, long before it is booked. */
@ApplicationScoped
class ShipGoods {

    private final ShipSql sql;
    private final BoxStep boxes;
    private final Items items;

    ShipGoods(ShipSql sql, BoxStep boxes, Items items) {
        this.sql = sql;
        this.boxes = boxes;
        this.items = items;
    }

    String sku(long itemId) {
        return items.get(itemId).sku();
    }

    BoxStep boxes() {
        return boxes;
    }

    List<ShipSql.Wanted> wanted(ShipMemory memory, Desk desk) {
        return sql.wanted(desk.warehouseId(), memory.orderId());
    }

    List<ParcelSql.Content> content(ShipMemory memory, Desk desk) {
        return wanted(memory, desk).stream()
                .map(item -> new ParcelSql.Content(
                        0, item.itemId(), 0, item.ownerId(), item.sku(), item.name(), item.grams(), item.quantity()))
                .toList();
    }

    void propose(ShipMemory memory, Desk desk) {
        boxes.propose(memory.parcelId(), ParcelBoxes.units(content(memory, desk)), desk);
    }
}
