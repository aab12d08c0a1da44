package org.stowage.counting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one person counted in one round. */
public record CounterWork(
        @Nullable String counter, int round, long places, long tallies, long units, Instant from, Instant until) {}
