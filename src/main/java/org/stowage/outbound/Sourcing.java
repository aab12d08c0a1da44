package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.stowage.access.Actor;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Sourced.Candidate;
import org.stowage.outbound.SourcingSql.Reach;
import org.stowage.site.Warehouse;
import org.stowage.stock.Availability;
import org.stowage.stock.PoolQuery;

/**
 * From which of several warehouses an order is sent that does not say so: by the chain of its channel (complete, nearest,
 * cheapest), among those that the sender may see. It reads what is available without holding it; when the chosen warehouse
 * has sold out meanwhile and another one has all of it, it decides once more.
 */
@ApplicationScoped
class Sourcing {

    private record Choice(Warehouse warehouse, Candidate candidate) {}

    private final SourcingSql sql;
    private final OrderWarehouse named;
    private final PoolQuery stock;
    private final KitLines lines;

    Sourcing(SourcingSql sql, OrderWarehouse named, PoolQuery stock, KitLines lines) {
        this.sql = sql;
        this.named = named;
        this.stock = stock;
        this.lines = lines;
    }

    /**
     * Hands an order that names no warehouse in where it belongs.
     *
     * @param handIn refuses with sold-out what the chosen warehouse cannot send whole while another could
     */
    @ActivateRequestContext
    <T> T handIn(Actor sender, NewOrder order, BiFunction<Warehouse, NewOrder, T> handIn) {
        List<Warehouse> visible = named.visible(sender);
        Optional<Warehouse> known = known(order, visible);
        if (known.isPresent()) {
            return handIn.apply(known.get(), order);
        }
        List<Choice> choices = choices(order, visible);
        Sourced first = sourced(order, choices);
        if (!first.another()) {
            return handIn.apply(choices.getFirst().warehouse(), order.sourced(first));
        }
        try {
            return handIn.apply(choices.getFirst().warehouse(), order.sourced(first));
        } catch (Problem refusal) {
            if (refusal.type() != OrderProblem.SOLD_OUT) {
                throw refusal;
            }
            List<Choice> again = choices(order, visible);
            Sourced second = sourced(order, again);
            return handIn.apply(
                    again.getFirst().warehouse(),
                    order.sourced(
                            new Sourced(second.warehouse(), second.chain(), second.by(), second.candidates(), false)));
        }
    }

    /** What would be chosen now, and why. @throws Problem too-many-lines; warehouse-needed where none can be seen */
    Sourced decide(NewOrder order) {
        OrderCheck.size(order);
        return sourced(order, choices(order, named.visible()));
    }

    /** The one that took the same order before. */
    private Optional<Warehouse> known(NewOrder order, List<Warehouse> visible) {
        return sql.warehouseOf(order.channel(), order.channelOrderNo())
                .flatMap(id -> visible.stream().filter(w -> w.id() == id).findFirst());
    }

    /** Best first. */
    private List<Choice> choices(NewOrder order, List<Warehouse> visible) {
        if (visible.isEmpty()) {
            throw Problem.of(OrderProblem.WAREHOUSE_NEEDED, "").at("/warehouse");
        }
        Map<Long, Long> wanted = wanted(order);
        Map<Long, Reach> reach = reach(order, visible);
        List<Choice> choices = new ArrayList<>();
        for (Warehouse warehouse : visible) {
            Map<Long, Long> available =
                    stock.of(warehouse.id(), Owners.OWN, List.copyOf(wanted.keySet()), order.claimant()).stream()
                            .collect(Collectors.toMap(Availability::itemId, Availability::available));
            long units = wanted.entrySet().stream()
                    .mapToLong(e -> Math.min(e.getValue(), available.getOrDefault(e.getKey(), 0L)))
                    .sum();
            boolean complete =
                    units == wanted.values().stream().mapToLong(n -> n).sum();
            Reach there = reach.get(warehouse.id());
            choices.add(new Choice(
                    warehouse,
                    new Candidate(
                            warehouse.code(),
                            complete,
                            units,
                            there == null ? null : there.distanceKm(),
                            there == null ? null : there.cost())));
        }
        choices.sort(Comparator.comparing(Choice::candidate, order(chain(order)))
                .thenComparing(choice -> choice.warehouse().code()));
        return choices;
    }

    private Sourced sourced(NewOrder order, List<Choice> choices) {
        List<String> chain = chain(order);
        List<Candidate> candidates = choices.stream().map(Choice::candidate).toList();
        Candidate best = candidates.getFirst();
        String by = candidates.size() == 1
                ? "only"
                : chain.stream()
                        .filter(question -> order(List.of(question)).compare(best, candidates.get(1)) != 0)
                        .findFirst()
                        .orElse("code");
        boolean another = best.complete() && candidates.stream().skip(1).anyMatch(Candidate::complete);
        return new Sourced(best.warehouse(), chain, by, candidates, another);
    }

    private List<String> chain(NewOrder order) {
        return sql.chain(String.valueOf(order.channel()))
                .map(words -> Arrays.asList(words.split(",")))
                .orElse(SourcingRule.STANDARD);
    }

    /** What nobody has entered is far and dear. Where none is complete, the one with most of it is asked for first. */
    private static Comparator<Candidate> order(List<String> chain) {
        Comparator<Candidate> order = (a, b) -> 0;
        for (String question : chain) {
            order = order.thenComparing(
                    switch (question) {
                        case "complete" ->
                            Comparator.comparing(Candidate::complete)
                                    .thenComparing(Candidate::units)
                                    .reversed();
                        case "nearest" ->
                            Comparator.comparing(
                                    Candidate::distanceKm, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));
                        default ->
                            Comparator.comparing(
                                    Candidate::cost, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));
                    });
        }
        return order;
    }

    /** None of an order with faulty lines: it is refused wherever it is handed in. */
    private Map<Long, Long> wanted(NewOrder order) {
        SoldItems sold = lines.look(List.of(order));
        return OrderCheck.ofLines(order, sold).isEmpty() ? sold.wanted(order) : Map.of();
    }

    private Map<Long, Reach> reach(NewOrder order, List<Warehouse> visible) {
        Recipient to = order.recipient();
        if (to == null || to.country() == null) {
            return Map.of();
        }
        String province = to.province() == null ? to.state() : to.province();
        return sql
                .reach(
                        visible.stream().map(Warehouse::id).toList(),
                        to.country().strip().toUpperCase(Locale.ROOT),
                        province == null ? "" : province.strip().toUpperCase(Locale.ROOT))
                .stream()
                .collect(Collectors.toMap(Reach::warehouseId, there -> there));
    }
}
