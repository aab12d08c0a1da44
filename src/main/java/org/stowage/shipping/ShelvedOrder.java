package org.stowage.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the problem shelf.
 *
 * @param parcelNo null: nothing of it was packed, its goods are where they were
 * @param reason MISSING, DAMAGED, WEIGHT, PRINTER, OTHER
 * @param missing what is still to be fetched, in words; null: nothing, it may go on
 * @param seenToBy null: nobody has taken it on
 */
public record ShelvedOrder(
        long id,
        String orderNo,
        String orderStatus,
        @Nullable String parcelNo,
        String location,
        String reason,
        @Nullable String missing,
        @Nullable String putBy,
        Instant putAt,
        @Nullable String seenToBy,
        @Nullable Instant seenToAt) {}
