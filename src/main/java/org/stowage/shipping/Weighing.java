package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/**
 * What the desk says of a full box.
 *
 * @param box null: as it was
 * @param grams null: nobody weighed it
 * @param expected what its content should weigh; null: nobody knows
 * @param boxes that it consists of: a carrier that gives each its own number gives them under the first one's; 0: as it was
 */
record Weighing(
        @Nullable String box,
        @Nullable Long grams,
        @Nullable Long expected,
        int boxes) {

    /** Nothing. */
    static final Weighing NONE = new Weighing(null, null, null);

    Weighing(@Nullable String box, @Nullable Long grams, @Nullable Long expected) {
        this(box, grams, expected, 0);
    }

    static Weighing of(Parcel parcel) {
        return new Weighing(parcel.box(), parcel.grams(), parcel.expectedGrams(), parcel.boxes());
    }

    Weighing in(@Nullable String takenBox, @Nullable Long shouldWeigh, Parcel parcel) {
        return new Weighing(takenBox, grams, shouldWeigh, boxes == 0 ? parcel.boxes() : boxes);
    }
}
