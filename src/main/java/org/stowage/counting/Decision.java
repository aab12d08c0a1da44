package org.stowage.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manager says about differences.
 *
 * @param variances ids; none: all that wait
 * @param reason needed to approve
 */
public record Decision(
        List<Long> variances,
        @Nullable CountReason reason,
        @Nullable String note) {}
