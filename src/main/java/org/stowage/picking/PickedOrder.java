package org.stowage.picking;

import java.util.List;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderLine;
import org.stowage.outbound.OrderStatus;

/** How far an order is picked. */
record PickedOrder(String orderNo, OrderStatus status, List<Line> lines) {

    record Line(int lineNo, String sku, long ordered, long allocated, long picked) {}

    static PickedOrder of(OrderHead order, List<OrderLine> lines) {
        return new PickedOrder(
                order.orderNo(),
                order.status(),
                lines.stream()
                        .map(l -> new Line(l.lineNo(), l.sku(), l.ordered(), l.allocated(), l.picked()))
                        .toList());
    }
}
