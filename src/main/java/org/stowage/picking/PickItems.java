package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.PackUnits;
import org.stowage.catalog.Units;
import org.stowage.task.Desk;

/** The items of a walk, as a picker hears of them: two cases and six, not thirty. */
@ApplicationScoped
class PickItems {

    private final Items items;
    private final Units units;

    PickItems(Items items, Units units) {
        this.items = items;
        this.units = units;
    }

    Item get(long itemId) {
        return items.get(itemId);
    }

    /** Null: less than a pack. */
    @Nullable
    String inPacks(Item item, long quantity, Desk desk) {
        PackUnits packs = units.of(List.of(item.id())).get(item.id());
        String text = packs == null ? "" : packs.spoken(quantity, desk.language());
        return text.isEmpty() ? null : text;
    }
}
