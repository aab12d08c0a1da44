package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/**
 * What the desk says of a full box.
 *
 * @param box null: as it was
 * @param grams null: nobody weighed it
 * @param expected what its content should weigh; null: nobody knows
 */
record Weighing(
        @Nullable String box,
        @Nullable Long grams,
        @Nullable Long expected) {

    static Weighing of(Parcel parcel) {
        return new Weighing(parcel.box(), parcel.grams(), parcel.expectedGrams());
    }
}
