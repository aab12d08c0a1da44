package org.stowage.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that somebody should claim.
 *
 * @param since when what is wrong was known
 * @param said the carrier's own words, where it had any
 */
public record Suggestion(
        String parcelNo,
        String carrier,
        ClaimReason reason,
        Instant since,
        @Nullable String said) {}
