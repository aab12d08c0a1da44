package org.stowage.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextCursor to be sent back for the next page; null at the end */
record OrderPage(List<OrderSummary> items, @Nullable String nextCursor) {

    static OrderPage of(List<OrderHead> found, int limit) {
        return new OrderPage(
                found.stream().map(OrderSummary::of).toList(),
                found.size() < limit ? null : Long.toString(found.getLast().id()));
    }
}
