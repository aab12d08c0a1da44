package org.stowage.counting;

import org.jspecify.annotations.Nullable;

/**
 * How far a count is in one zone.
 *
 * @param zone null: places of no zone
 * @param differing buckets; null: the reader counts blind
 */
public record ZoneProgress(
        @Nullable String zone,
        long places,
        long done,
        long claimed,
        long recount,
        @Nullable Long differing) {

    ZoneProgress blind() {
        return new ZoneProgress(zone, places, done, claimed, recount, null);
    }
}
