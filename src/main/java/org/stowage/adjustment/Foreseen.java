package org.stowage.adjustment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a document, told before it is kept.
 *
 * @param status waiting: a second person must agree; posted: it is booked at once
 * @param lines that change something
 * @param value of all lines, null for readers who may not see costs
 * @param before what the asker has had booked alone within a day, null as above
 * @param shortOrders numbers of orders that turn short when it is booked
 */
record Foreseen(
        String status,
        int lines,
        @Nullable BigDecimal value,
        long unvaluedUnits,
        @Nullable BigDecimal before,
        AdjustmentRule rule,
        List<String> shortOrders) {

    public boolean waits() {
        return status.equals(Adjustments.WAITING);
    }
}
