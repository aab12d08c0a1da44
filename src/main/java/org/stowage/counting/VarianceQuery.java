package org.stowage.counting;

import org.jspecify.annotations.Nullable;

/**
 * Which differences of a count.
 *
 * @param zone its code; {@code location}: code or its beginning
 * @param after id behind which the page goes on
 */
public record VarianceQuery(
        @Nullable VarianceStatus status,
        @Nullable String zone,
        @Nullable String location,
        long after,
        int limit) {}
