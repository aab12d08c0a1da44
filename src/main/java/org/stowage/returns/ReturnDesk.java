package org.stowage.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.Sku;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** One return by program: announced whole, or refused with every line that has no order. */
@ApplicationScoped
class ReturnDesk {

    private final Returns returns;
    private final ReturnSql sql;
    private final Items items;
    private final OrderWarehouse orders;
    private final Warehouses warehouses;

    ReturnDesk(Returns returns, ReturnSql sql, Items items, OrderWarehouse orders, Warehouses warehouses) {
        this.returns = returns;
        this.sql = sql;
        this.items = items;
        this.orders = orders;
        this.warehouses = warehouses;
    }

    @Transactional
    ReturnView.Page announce(ReturnRequest asked) {
        OrderHead order = asked.orderNo() == null ? null : orders.order(asked.orderNo());
        Warehouse in = order == null ? orders.meant(asked.warehouse()) : orders.ofNumber(order.orderNo());
        NewReturn announcement = new NewReturn(
                asked.channel(),
                asked.channelReturnNo(),
                order == null ? null : order.id(),
                asked.customer(),
                asked.reason(),
                Objects.requireNonNullElseGet(asked.announcedAt(), Instant::now),
                lines(asked));
        List<Announced> answers =
                returns.announceAll(in.id(), List.of(announcement)).getFirst();
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String pointer = "/lines/" + i;
            switch (answers.get(i).result()) {
                case UNKNOWN_ORDER ->
                    faults.add(Problem.fault(
                            pointer,
                            ReturnProblem.RETURN_UNKNOWN_ORDER,
                            asked.lines().get(i).sku()));
                case OTHER_CONTENT ->
                    faults.add(Problem.fault(pointer, ReturnProblem.RETURN_OTHER_CONTENT, asked.channelReturnNo()));
                case CREATED, UNCHANGED -> {}
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return page(sql.list(List.of(in.id()), asked.channel(), asked.channelReturnNo(), 0, 500), List.of(in.id()), 0);
    }

    /** Of the warehouses that the current actor may see, the newest first. */
    ReturnView.Page list(@Nullable String channel, @Nullable String no, long before, int limit) {
        List<Long> visible = warehouses.visible().stream().map(Warehouse::id).toList();
        return page(sql.list(visible, channel, no, before, limit), visible, limit);
    }

    private ReturnView.Page page(List<ReturnSql.Row> rows, List<Long> in, int limit) {
        Map<Long, List<ReturnSql.LineRow>> lines = sql
                .lines(in, rows.stream().map(ReturnSql.Row::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ReturnSql.LineRow::returnId));
        return new ReturnView.Page(
                rows.stream().map(row -> ReturnView.from(row, lines)).toList(),
                limit == 0 || rows.size() < limit
                        ? null
                        : String.valueOf(rows.getLast().id()));
    }

    private List<NewReturn.Line> lines(ReturnRequest asked) {
        Map<String, Item> known =
                items.bySkus(asked.lines().stream().map(ReturnRequest.Line::sku).toList());
        List<Problem.Fault> faults = new ArrayList<>();
        List<NewReturn.Line> lines = new ArrayList<>();
        for (int i = 0; i < asked.lines().size(); i++) {
            ReturnRequest.Line line = asked.lines().get(i);
            Item item = known.get(Sku.key(line.sku()));
            if (item == null) {
                faults.add(Problem.fault("/lines/" + i + "/sku", ReturnProblem.UNKNOWN_SKU, line.sku()));
            } else {
                lines.add(new NewReturn.Line(item.id(), item.sku(), line.quantity()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return lines;
    }
}
