package org.stowage.tracking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How long a carrier may take before somebody looks.
 *
 * @param scanHours from handover, or from the word to the channel, to its first scan
 * @param stuckDays without a new scan
 * @param deliverDays from handover; null: only what the carrier promises itself counts
 */
public record CarrierWatch(
        @Min(1) @Max(720) int scanHours,
        @Min(1) @Max(365) int stuckDays,
        @Nullable @Min(1) @Max(365) Integer deliverDays) {}
