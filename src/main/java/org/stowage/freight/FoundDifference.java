package org.stowage.freight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A difference as it was found. @param amount billed too much; null: nobody knows */
record FoundDifference(
        long row,
        long warehouseId,
        DifferenceKind kind,
        String ours,
        String theirs,
        @Nullable BigDecimal amount) {}
