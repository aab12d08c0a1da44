package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/**
 * A whole packing act without scans.
 *
 * @param box consumable used, null: none named
 * @param grams weight of the parcel
 * @param boxes that the goods fill: a carrier that can gives each its own number; 0: as it was said before
 */
public record PackAct(@Nullable String box, long grams, int boxes) {

    public PackAct(@Nullable String box, long grams) {
        this(box, grams, 0);
    }

    Weighing weighing() {
        return new Weighing(box, grams, null, boxes);
    }
}
