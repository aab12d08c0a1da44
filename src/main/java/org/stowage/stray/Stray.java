package org.stowage.stray;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were found under a code that nobody knows.
 *
 * @param countNo the count on which they were found, {@code location} where
 * @param code as it was scanned
 * @param photoId taken when they were found
 * @param sku what they turned out to be
 * @param document the count that brings them into the book
 */
public record Stray(
        long id,
        String countNo,
        String location,
        String code,
        long quantity,
        @Nullable Long photoId,
        StrayStatus status,
        @Nullable String foundBy,
        Instant foundAt,
        @Nullable String sku,
        @Nullable String document,
        @Nullable String note,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {}
