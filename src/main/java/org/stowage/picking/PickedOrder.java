package org.stowage.picking;

import java.util.List;
import java.util.Optional;

/** How far an order is picked. */
record PickedOrder(String orderNo, String status, List<Line> lines) {

    record Line(int lineNo, String sku, long ordered, long allocated, long picked) {}

    /** A line with what its order says of itself. */
    record Row(String orderNo, String status, int lineNo, String sku, long ordered, long allocated, long picked) {}

    /** Empty: there is no such order. */
    static Optional<PickedOrder> of(List<Row> rows) {
        return rows.stream()
                .findFirst()
                .map(order -> new PickedOrder(
                        order.orderNo(),
                        order.status(),
                        rows.stream()
                                .map(l -> new Line(l.lineNo(), l.sku(), l.ordered(), l.allocated(), l.picked()))
                                .toList()));
    }
}
