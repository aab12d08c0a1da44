package org.stowage.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to whoever hands in, holds or cancels an order. */
record OrderView(String orderNo, OrderStatus status, List<Hold> holds, List<Accepted.Line> lines) {

    record Hold(String code, String reason) {}

    static OrderView of(Accepted accepted) {
        return new OrderView(
                text(accepted.orderNo()),
                accepted.status() == null ? OrderStatus.PROMISED : accepted.status(),
                List.of(),
                accepted.lines());
    }

    static OrderView of(OrderHead order, OrderStatus status, List<OrderHold> holds, List<OrderLine> lines) {
        return new OrderView(
                order.orderNo(),
                status,
                holds.stream().map(h -> new Hold(h.code(), h.reason())).toList(),
                lines.stream()
                        .map(l -> new Accepted.Line(l.lineNo(), l.sku(), l.ordered(), l.promised(), l.kit()))
                        .toList());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
