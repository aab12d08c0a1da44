package org.stowage.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.catalog.Owners;
import org.stowage.outbound.OrderBatch.Draft;
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
    void write(Intake intake, OrderBatch batch, Map<Long, Draft> drafts, SoldItems sold) {
        NewOrders wanted = NewOrders.of(intake, drafts, sold, Instant.now());
        NewOrders kept = intake.byProgram() ? wanted.without(refuse(intake, batch, drafts, wanted)) : wanted;
        if (kept.orders().isEmpty()) {
            return;
        }
        NewOrders written = kept.withLines(insert(intake, kept));
        if (!written.kits().isEmpty()) {
            sql.insertKits(intake.warehouseId(), written.kits());
        }
        Map<Long, Long> promised = promises.promise(intake.warehouseId(), written.demand(drafts)).stream()
                .collect(Collectors.toMap(Promised::orderLineId, Promised::quantity));
        Set<Long> shorts = written.lines().stream()
                .filter(line -> promised.getOrDefault(line.id(), 0L) < line.ordered())
                .map(LineRow::orderId)
                .collect(Collectors.toSet());
        written.orders().stream().filter(OrderRow::isUnpaid).map(OrderRow::id).forEach(shorts::remove);
        if (!shorts.isEmpty()) {
            sql.markShort(intake.warehouseId(), shorts);
        }
        tell(intake, written.orders(), shorts);
        explain(intake, drafts, written);
        Map<Long, List<Accepted.Line>> answers = new HashMap<>();
        written.lines()
                .forEach(line -> answers.computeIfAbsent(line.orderId(), id -> new ArrayList<>())
                        .add(line.accepted(promised.getOrDefault(line.id(), 0L))));
        for (OrderRow order : written.orders()) {
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

    /** Those that would rather not be stored than wait. @return their order ids */
    private Set<Long> refuse(Intake intake, OrderBatch batch, Map<Long, Draft> drafts, NewOrders wanted) {
        Set<Long> refusing = drafts.entrySet().stream()
                .filter(e -> e.getValue().order().refusesShort())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Long, Set<Long>> lacking = promises.lacking(intake.warehouseId(), wanted.demand(drafts), refusing);
        if (lacking.isEmpty()) {
            return Set.of();
        }
        Map<Long, Set<String>> skus = wanted.lines().stream()
                .filter(line -> lacking.getOrDefault(line.orderId(), Set.of()).contains(line.itemId()))
                .collect(Collectors.groupingBy(
                        LineRow::orderId,
                        Collectors.mapping(LineRow::soldAs, Collectors.toCollection(LinkedHashSet::new))));
        List<Draft> refused = lacking.keySet().stream()
                .map(id -> Objects.requireNonNull(drafts.get(id)))
                .toList();
        sql.forget(refused.stream().map(OrderIntakeSql.Key::of).toList());
        skus.forEach((id, sku) -> batch.rejectSoldOut(Objects.requireNonNull(drafts.get(id)), String.join(", ", sku)));
        return lacking.keySet();
    }

    /** @return the lines with their ids */
    private List<LineRow> insert(Intake intake, NewOrders orders) {
        Map<List<Long>, Long> ids =
                sql.insertOrders(intake.warehouseId(), Owners.OWN, write(orders.orders()), orders.lines()).stream()
                        .collect(Collectors.toMap(
                                id -> List.of(id.orderId(), (long) id.lineNo()), OrderIntakeSql.NewLineId::id));
        return orders.lines().stream()
                .map(line ->
                        line.withId(Objects.requireNonNull(ids.get(List.of(line.orderId(), (long) line.lineNo())))))
                .toList();
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
    /** Why this warehouse, where nobody named one. */
    private void explain(Intake intake, Map<Long, Draft> drafts, NewOrders written) {
        for (OrderRow order : written.orders()) {
            Sourced sourced =
                    Objects.requireNonNull(drafts.get(order.id())).order().sourced();
            if (sourced != null) {
                news.detail(intake.warehouseId(), order.id(), intake.actorId(), "sourced", write(sourced));
            }
        }
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
