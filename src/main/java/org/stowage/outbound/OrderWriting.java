package org.stowage.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Owners;
import org.stowage.outbound.OrderBatch.Draft;
import org.stowage.outbound.OrderIntakeSql.KnownItem;
import org.stowage.stock.Demand;
import org.stowage.stock.Promised;
import org.stowage.stock.Promises;

/** New orders become rows and promises: a handful of statements, whatever their number. */
@ApplicationScoped
class OrderWriting {

    private final OrderIntakeSql sql;
    private final OrderNewsSql news;
    private final Promises promises;
    private final ObjectMapper json;

    OrderWriting(OrderIntakeSql sql, OrderNewsSql news, Promises promises, ObjectMapper json) {
        this.sql = sql;
        this.news = news;
        this.promises = promises;
        this.json = json;
    }

    /** @param drafts new orders by the id that each has got */
    void write(Intake intake, OrderBatch batch, Map<Long, Draft> drafts, Map<String, KnownItem> items) {
        if (drafts.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        // in the order in which they were handed in: the first to come is the first to be promised
        List<OrderRow> orders = drafts.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().index()))
                .map(e -> OrderRow.of(
                        e.getKey(),
                        intake.warehouseCode() + "-O" + e.getKey(),
                        e.getValue().order(),
                        now))
                .toList();
        List<LineRow> lines = lines(orders, drafts, items);
        sql.insertOrders(intake.warehouseId(), write(orders));
        sql.insertLines(intake.warehouseId(), Owners.OWN, lines);
        Map<Long, Long> promised = promise(intake, orders, lines, drafts);
        Set<Long> shorts = lines.stream()
                .filter(line -> promised.getOrDefault(line.id(), 0L) < line.ordered())
                .map(LineRow::orderId)
                .collect(Collectors.toSet());
        orders.stream().filter(OrderRow::isUnpaid).map(OrderRow::id).forEach(shorts::remove);
        if (!shorts.isEmpty()) {
            sql.markShort(intake.warehouseId(), shorts);
        }
        tell(intake, orders, shorts);
        explain(intake, drafts);
        Map<Long, List<Accepted.Line>> answers = new HashMap<>();
        lines.forEach(line -> answers.computeIfAbsent(line.orderId(), id -> new ArrayList<>())
                .add(new Accepted.Line(
                        line.lineNo(), line.sku(), line.ordered(), promised.getOrDefault(line.id(), 0L))));
        for (OrderRow order : orders) {
            batch.decide(
                    Objects.requireNonNull(drafts.get(order.id())),
                    new Accepted(
                            Accepted.Result.CREATED,
                            order.channelOrderNo(),
                            order.orderNo(),
                            status(order, shorts),
                            Objects.requireNonNull(answers.get(order.id())),
                            List.of()));
        }
    }

    private List<LineRow> lines(List<OrderRow> orders, Map<Long, Draft> drafts, Map<String, KnownItem> items) {
        List<LineRow> rows = new ArrayList<>();
        for (OrderRow order : orders) {
            List<NewOrder.@Nullable NewLine> lines = Objects.requireNonNull(
                    Objects.requireNonNull(drafts.get(order.id())).order().lines());
            Set<Integer> taken = new HashSet<>();
            lines.forEach(line -> taken.add(
                    Objects.requireNonNullElse(Objects.requireNonNull(line).lineNo(), 0)));
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
                rows.add(LineRow.of(order.id(), number, item, one));
            }
        }
        List<Long> ids = sql.nextLineIds(rows.size());
        List<LineRow> numbered = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(rows.get(i).withId(ids.get(i)));
        }
        return numbered;
    }

    private Map<Long, Long> promise(
            Intake intake, List<OrderRow> orders, List<LineRow> lines, Map<Long, Draft> drafts) {
        Map<Long, OrderRow> byId = orders.stream().collect(Collectors.toMap(OrderRow::id, order -> order));
        List<Demand> demand = lines.stream()
                .map(line -> demand(
                        line,
                        Objects.requireNonNull(byId.get(line.orderId())),
                        Objects.requireNonNull(drafts.get(line.orderId())).order()))
                .toList();
        return promises.promise(intake.warehouseId(), demand).stream()
                .collect(Collectors.toMap(Promised::orderLineId, Promised::quantity));
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
                order.reserveMinutes());
    }

    private void tell(Intake intake, List<OrderRow> orders, Set<Long> shorts) {
        List<OrderNewsSql.News> told = new ArrayList<>();
        for (OrderRow order : orders) {
            ChangedOrder changed = new ChangedOrder(
                    order.id(), order.orderNo(), order.channel(), order.channelOrderNo(), status(order, shorts));
            told.add(new OrderNewsSql.News(changed, "accepted"));
            told.add(new OrderNewsSql.News(changed, changed.status().text()));
        }
        news.tell(intake.warehouseId(), intake.actorId(), told);
    }

    /** Why an order is sent from here, where Stowage chose the warehouse. */
    private void explain(Intake intake, Map<Long, Draft> drafts) {
        drafts.forEach((id, draft) -> {
            Sourced sourced = draft.order().sourced();
            if (sourced != null) {
                news.detail(intake.warehouseId(), id, intake.actorId(), "sourced", write(sourced));
            }
        });
    }

    private static OrderStatus status(OrderRow order, Set<Long> shorts) {
        if (order.isUnpaid()) {
            return OrderStatus.UNPAID;
        }
        return shorts.contains(order.id()) ? OrderStatus.SHORT : OrderStatus.PROMISED;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
