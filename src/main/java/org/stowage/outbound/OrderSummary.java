package org.stowage.outbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order in a list: nothing personal. */
record OrderSummary(
        String orderNo,
        String channel,
        String channelOrderNo,
        OrderStatus status,
        int priority,
        Instant placedAt,
        Instant shipBy,
        @Nullable String carrier,
        @Nullable String service) {

    static OrderSummary of(OrderHead order) {
        return new OrderSummary(
                order.orderNo(),
                order.channel(),
                order.channelOrderNo(),
                order.status(),
                order.priority(),
                order.placedAt(),
                order.shipBy(),
                order.carrier(),
                order.service());
    }
}
