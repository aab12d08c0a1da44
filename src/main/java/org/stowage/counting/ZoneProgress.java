package org.stowage.counting;

import org.jspecify.annotations.Nullable;

/**
 * How far a count is in one zone.
 *
 * @param zone null: places of no zone
 * @param recount to be counted again, {@code differing} buckets; null: the reader counts blind, and {@code done} are all that
 *     somebody has been at
 */
public record ZoneProgress(
        @Nullable String zone,
        long places,
        long done,
        long claimed,
        @Nullable Long recount,
        @Nullable Long differing) {}
