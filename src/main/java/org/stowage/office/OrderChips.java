package org.stowage.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageLink;
import org.stowage.outbound.OrderStatus;

/** The filters above the list of orders, each with the number of open orders that it leaves. */
record OrderChips(Chip all, List<Chip> statuses, List<Chip> dues, List<Chip> channels, List<Chip> carriers) {

    /** What is over is not counted, but can be looked at. */
    private static final List<OrderStatus> OVER = List.of(OrderStatus.SHIPPED, OrderStatus.CANCELLED);

    static OrderChips of(OrdersQuery asked, List<OrderListSql.Tally> open) {
        return new OrderChips(
                new Chip("", total(open, OrderListSql.Tally::orders), asked.isPlain(), PageLink.to("/orders")),
                statuses(asked, open),
                List.of(
                        due("late", total(open, OrderListSql.Tally::late), asked),
                        due("today", total(open, OrderListSql.Tally::today), asked)),
                several(open, OrderListSql.Tally::channel, asked.channel(), asked::withChannel),
                several(open, OrderListSql.Tally::carrier, asked.carrier(), asked::withCarrier));
    }

    private static List<Chip> statuses(OrdersQuery asked, List<OrderListSql.Tally> open) {
        Map<String, Long> counts = counts(open, OrderListSql.Tally::status);
        List<Chip> chips = new ArrayList<>();
        for (OrderStatus status : OrderStatus.values()) {
            boolean chosen = status.text().equals(asked.status());
            long count = counts.getOrDefault(status.text(), 0L);
            if (count > 0 || chosen || OVER.contains(status)) {
                chips.add(new Chip(status.text(), count, chosen, asked.withStatus(chosen ? null : status.text())));
            }
        }
        return chips;
    }

    private static Chip due(String value, long count, OrdersQuery asked) {
        boolean chosen = value.equals(asked.due());
        return new Chip(value, count, chosen, asked.withDue(chosen ? null : value));
    }

    /** One alone leaves nothing to choose. */
    private static List<Chip> several(
            List<OrderListSql.Tally> open,
            Function<OrderListSql.Tally, @Nullable String> value,
            @Nullable String chosen,
            Function<@Nullable String, PageLink> link) {
        Map<String, Long> counts = counts(open, value);
        if (chosen != null) {
            counts.putIfAbsent(chosen, 0L);
        }
        if (counts.size() < 2 && chosen == null) {
            return List.of();
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> new Chip(
                        one.getKey(),
                        one.getValue(),
                        one.getKey().equals(chosen),
                        link.apply(one.getKey().equals(chosen) ? null : one.getKey())))
                .toList();
    }

    private static Map<String, Long> counts(
            List<OrderListSql.Tally> open, Function<OrderListSql.Tally, @Nullable String> value) {
        Map<String, Long> counts = new TreeMap<>();
        for (OrderListSql.Tally one : open) {
            String key = value.apply(one);
            if (key != null) {
                counts.merge(key, one.orders(), Long::sum);
            }
        }
        return counts;
    }

    private static long total(List<OrderListSql.Tally> open, ToLongFunction<OrderListSql.Tally> figure) {
        return open.stream().mapToLong(figure).sum();
    }
}
