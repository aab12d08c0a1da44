package org.stowage.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of one item and lot that a label speaks of.
 *
 * @param rootId the unit that the label is for @param unitId the one in it in which they lie; 0: of a parcel's list
 * @param grams of one unit
 */
record UnitGoods(
        long rootId,
        long unitId,
        long itemId,
        String sku,
        String name,
        @Nullable String gtin,
        @Nullable Long grams,
        long lotId,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        long ownerId,
        long quantity) {}
