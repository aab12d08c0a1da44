package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.PackUnits;
import org.stowage.catalog.Units;
import org.stowage.task.Desk;

/** The items of a walk, as a picker hears of them: two cases and six, not thirty. */
@ApplicationScoped
class PickItems {

    private final Units units;

    PickItems(Units units) {
        this.units = units;
    }

    /** Null: less than a pack. */
    @Nullable
    String inPacks(long itemId, long quantity, Desk desk) {
        PackUnits packs = units.of(List.of(itemId)).get(itemId);
        String text = packs == null ? "" : packs.spoken(quantity, desk.language());
        return text.isEmpty() ? null : text;
    }
}
