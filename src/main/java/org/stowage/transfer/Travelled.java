package org.stowage.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that took units of an item, or of one lot, along.
 *
 * @param from the source @param to the destination @param toName who is written to there
 * @param shippedAt null: they stand picked at the source
 * @param units that were picked for it
 * @param inTransit of these, still on their way
 */
public record Travelled(
        String transferNo,
        String from,
        String to,
        String toName,
        String status,
        @Nullable Instant shippedAt,
        long units,
        long inTransit) {}
