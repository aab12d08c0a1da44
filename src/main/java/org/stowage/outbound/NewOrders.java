package org.stowage.outbound;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.catalog.Owners;
import org.stowage.outbound.OrderBatch.Draft;
import org.stowage.stock.Demand;

/** New orders as rows, in the order in which they were handed in: the first to come is the first to be promised. */
record NewOrders(List<OrderRow> orders, List<LineRow> lines) {

    static NewOrders of(Intake intake, Map<Long, Draft> drafts, SoldItems sold, Instant now) {
        List<OrderRow> orders = drafts.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().index()))
                .map(e -> OrderRow.of(
                        e.getKey(),
                        intake.warehouseCode() + "-O" + e.getKey(),
                        e.getValue().order(),
                        now))
                .toList();
        List<LineRow> lines = orders.stream()
                .flatMap(row -> sold
                        .lines(
                                row.id(),
                                Objects.requireNonNull(drafts.get(row.id())).order())
                        .stream())
                .toList();
        return new NewOrders(orders, lines);
    }

    NewOrders without(Set<Long> orderIds) {
        return orderIds.isEmpty()
                ? this
                : new NewOrders(
                        orders.stream().filter(o -> !orderIds.contains(o.id())).toList(),
                        lines.stream()
                                .filter(line -> !orderIds.contains(line.orderId()))
                                .toList());
    }

    NewOrders withLines(List<LineRow> numbered) {
        return new NewOrders(orders, numbered);
    }

    /** The kits of which lines are parts. */
    Set<KitRow> kits() {
        return lines.stream().map(LineRow::kit).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What the lines claim: a channel's orders from its own pools first, an unpaid one's for a while. */
    List<Demand> demand(Map<Long, Draft> drafts) {
        Map<Long, OrderRow> byId = orders.stream().collect(Collectors.toMap(OrderRow::id, order -> order));
        return lines.stream()
                .map(line -> demand(
                        line,
                        Objects.requireNonNull(byId.get(line.orderId())),
                        Objects.requireNonNull(drafts.get(line.orderId())).order()))
                .toList();
    }

    private static Demand demand(LineRow line, OrderRow order, NewOrder asked) {
        return new Demand(
                order.id(),
                line.id(),
                line.itemId(),
                Owners.OWN,
                line.ordered(),
                order.shipBy(),
                asked.claimant(),
                order.priority(),
                order.reserveMinutes(),
                line.lotId());
    }
}
