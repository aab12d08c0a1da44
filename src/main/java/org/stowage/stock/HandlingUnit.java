package org.stowage.stock;

import org.jspecify.annotations.Nullable;

/**
 * A pallet, tote, carton or parcel with an identity of its own.
 *
 * @param lpn its code, upper case, as printed behind {@code H-}; an SSCC is one
 * @param parentId the unit it stands in; 0 = none
 */
public record HandlingUnit(
        long id,
        String lpn,
        Kind kind,
        long parentId,
        @Nullable Long locationId) {

    /** What it is made of. */
    public enum Kind {
        PALLET,
        CASE,
        TOTE,
        CARTON,
        CAGE,
        CART,
        PARCEL,
        BAG
    }
}
