package org.stowage.outbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.OrderIntakeSql.KnownItem;

/** Lines of accepted orders, numbered within their order: as the sender says, and where nothing is said, with the free numbers. */
final class OrderLines {

    private OrderLines() {}

    static List<LineRow> of(long orderId, NewOrder order, Map<String, KnownItem> items) {
        List<NewOrder.@Nullable NewLine> lines = Objects.requireNonNull(order.lines());
        Set<Integer> taken = new HashSet<>();
        lines.forEach(line -> taken.add(
                Objects.requireNonNullElse(Objects.requireNonNull(line).lineNo(), 0)));
        List<LineRow> rows = new ArrayList<>();
        int next = 1;
        for (NewOrder.NewLine line : lines) {
            NewOrder.NewLine one = Objects.requireNonNull(line);
            Integer number = one.lineNo();
            if (number == null) {
                while (!taken.add(next)) {
                    next++;
                }
                number = next;
            }
            KnownItem item = Objects.requireNonNull(items.get(Lines.key(Objects.requireNonNull(one.sku()))));
            rows.add(LineRow.of(orderId, number, item, one));
        }
        return rows;
    }
}
