package org.stowage.shipping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole packing act without scans.
 *
 * @param box consumable used, null: none named
 * @param grams weight of the parcel
 * @param boxes that the goods fill: a carrier that can gives each its own number; 0: as it was said before
 * @param serials by sku, of units that have a number of their own and of which not all of the place are packed
 */
public record PackAct(@Nullable String box, long grams, int boxes, Map<String, List<String>> serials) {

    public PackAct(@Nullable String box, long grams) {
        this(box, grams, 0);
    }

    public PackAct(@Nullable String box, long grams, int boxes) {
        this(box, grams, boxes, Map.of());
    }

    Weighing weighing() {
        return new Weighing(box, grams, null, boxes);
    }
}
