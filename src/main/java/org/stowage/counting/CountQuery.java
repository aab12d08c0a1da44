package org.stowage.counting;

import org.jspecify.annotations.Nullable;

/**
 * Which counts.
 *
 * @param before id from which the page goes on, newest first
 */
public record CountQuery(
        @Nullable CountStatus status,
        @Nullable CountKind kind,
        @Nullable Long planId,
        long before,
        int limit) {}
