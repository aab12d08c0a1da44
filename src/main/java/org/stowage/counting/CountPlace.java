package org.stowage.counting;

import org.jspecify.annotations.Nullable;

/**
 * One location of a count, as its counter sees it.
 *
 * @param sealedUnits a scanned pallet counts with all the book has on it
 * @param itemId 0: all that lies there
 * @param sku null: all that lies there
 * @param round 1; more: somebody else counts again, only what differed
 * @param countedBy who counted the round before
 * @param taskId the work that asked for it
 */
public record CountPlace(
        long id,
        long countId,
        String countNo,
        boolean blind,
        boolean sealedUnits,
        long locationId,
        String location,
        long itemId,
        @Nullable String sku,
        long sequence,
        PlaceStatus status,
        int round,
        @Nullable Long claimedBy,
        @Nullable Long countedBy,
        @Nullable Long taskId) {

    /** The number under which photos of it are kept: {@code W1-C12/A-01-1}. */
    public String photos() {
        return countNo + "/" + location;
    }

    /** As who counts blind reads of it: counted is counted, whether it was right or not. */
    CountPlace hidden() {
        boolean begun = round > 1;
        return new CountPlace(
                id,
                countId,
                countNo,
                blind,
                sealedUnits,
                locationId,
                location,
                itemId,
                sku,
                sequence,
                begun ? PlaceStatus.DONE : status,
                1,
                begun ? null : claimedBy,
                null,
                taskId);
    }
}
