package org.stowage.stock;

import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.SqlStatement;

/**
 * What makes a bucket one: by it lists of buckets are sorted and paged, now and in the past, so that a page is never upset
 * by what moves meanwhile.
 */
record BucketKey(long locationId, long itemId, long lotId, long handlingUnitId, String condition, long ownerId) {

    private static final String COLUMNS =
            "(%1$s.location_id, %1$s.item_id, %1$s.lot_id, %1$s.handling_unit_id, %1$s.condition, %1$s.owner_id)";

    private static final BucketKey NONE = new BucketKey(0, 0, 0, 0, "", 0);

    /** The end of a statement: the page of the buckets {@code row} behind this key. */
    static String page(String row) {
        return " and " + COLUMNS.formatted(row)
                + " > (:afterLocation, :afterItem, :afterLot, :afterUnit, :afterCondition, :afterOwner) " + order(row)
                + " limit :limit";
    }

    static String order(String row) {
        return " order by " + COLUMNS.formatted(row).replaceAll("[()]", "");
    }

    /** An item's availability as a whole, wherever it stands. */
    static BucketKey ofItem(long itemId, long ownerId) {
        return new BucketKey(0, itemId, 0, 0, "", ownerId);
    }

    boolean isOfItem() {
        return locationId == 0;
    }

    /** For statements that name one bucket by its columns. */
    SqlStatement bindAs(SqlStatement statement) {
        return statement
                .bind("location", locationId)
                .bind("item", itemId)
                .bind("lot", lotId)
                .bind("unit", handlingUnitId)
                .bind("condition", condition)
                .bind("owner", ownerId);
    }

    SqlStatement bind(SqlStatement statement) {
        return statement
                .bind("afterLocation", locationId)
                .bind("afterItem", itemId)
                .bind("afterLot", lotId)
                .bind("afterUnit", handlingUnitId)
                .bind("afterCondition", condition)
                .bind("afterOwner", ownerId);
    }

    /** @param text what {@link #toString} wrote; empty: before the first. @throws Problem invalid-value */
    static BucketKey of(String text) {
        return text.isEmpty()
                ? NONE
                : read(text)
                        .orElseThrow(() -> Problem.of(KernelProblem.INVALID_VALUE, text, "nextCursor")
                                .at("/cursor"));
    }

    /** @param text as the proof names a bucket. @throws Problem unknown-bucket */
    static BucketKey named(String text) {
        return read(text)
                .orElseThrow(() -> Problem.of(StockProblem.UNKNOWN_BUCKET, text).at("/bucket"));
    }

    private static Optional<BucketKey> read(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            if (parts.length == 6) {
                return Optional.of(new BucketKey(
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]),
                        parts[4],
                        Long.parseLong(parts[5])));
            }
        } catch (NumberFormatException e) {
            // no key of ours, like one with too few parts
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return locationId + "." + itemId + "." + lotId + "." + handlingUnitId + "." + condition + "." + ownerId;
    }
}
