package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.stock.Promises;

/**
 * What becomes of orders of which somebody on the floor missed units that are nowhere else, as their channels want it. An
 * order is never sent empty, nor with a part of a kit, nor for money that nobody knows: it waits then.
 */
@ApplicationScoped
public class OrderShorts {

    private final OrderShortSql sql;
    private final ShortShipping shipping;
    private final OrderEnding ending;
    private final OrderProgress progress;
    private final Promises promises;

    OrderShorts(
            OrderShortSql sql, ShortShipping shipping, OrderEnding ending, OrderProgress progress, Promises promises) {
        this.sql = sql;
        this.shipping = shipping;
        this.ending = ending;
        this.progress = progress;
        this.promises = promises;
    }

    /**
     * Nobody who waits is promised these units before somebody has counted where they should be.
     *
     * @param missing all that these orders lack; the orders' rows are locked
     * @return by order
     */
    @Transactional
    public Map<Long, ShortOutcome> settle(long warehouseId, long actorId, List<MissingUnits> missing) {
        if (missing.isEmpty()) {
            return Map.of();
        }
        SequencedMap<Long, List<MissingUnits>> byOrder = missing.stream()
                .collect(Collectors.groupingBy(MissingUnits::orderId, TreeMap::new, Collectors.toList()));
        Map<Long, ShortAnswer> asked = sql.answers(warehouseId, byOrder.keySet());
        Map<Long, ShortOutcome> outcomes = new TreeMap<>();
        byOrder.forEach((order, units) -> {
            ShortOutcome outcome = switch (asked.getOrDefault(order, ShortAnswer.WAIT)) {
                case WAIT -> ShortOutcome.WAITS;
                case SHIP -> shipping.ship(warehouseId, order, actorId, units);
                case PUT_BACK -> ShortOutcome.GOES_BACK;
            };
            outcomes.put(order, outcome);
            note(warehouseId, actorId, outcome, units);
        });
        List<Long> back = of(outcomes, ShortOutcome.GOES_BACK);
        progress.toProblem(
                warehouseId,
                actorId,
                outcomes.keySet().stream()
                        .filter(order -> outcomes.get(order) != ShortOutcome.SHIPS)
                        .toList());
        if (!back.isEmpty()) {
            ending.stop(warehouseId, back, OrderStop.SHORT, actorId);
        }
        List<Long> ships = of(outcomes, ShortOutcome.SHIPS);
        // last: it locks the rows that all intake waits for
        promises.missed(
                warehouseId,
                Stream.concat(ships.stream(), back.stream()).toList(),
                units(byOrder, ships),
                units(byOrder, back));
        back.forEach(order -> ending.putBack(warehouseId, order, actorId));
        return outcomes;
    }

    private void note(long warehouseId, long actorId, ShortOutcome outcome, List<MissingUnits> missing) {
        String event = outcome.event();
        if (event != null) {
            sql.note(warehouseId, actorId, event, missing);
        }
        if (outcome == ShortOutcome.SHIPS) {
            sql.tellCut(warehouseId, missing);
        }
    }

    private static List<Long> of(Map<Long, ShortOutcome> outcomes, ShortOutcome wanted) {
        return outcomes.keySet().stream()
                .filter(order -> outcomes.get(order) == wanted)
                .toList();
    }

    private static Map<Long, Long> units(Map<Long, List<MissingUnits>> byOrder, List<Long> orders) {
        List<MissingUnits> units = new ArrayList<>();
        orders.forEach(order -> units.addAll(byOrder.getOrDefault(order, List.of())));
        return units.stream().collect(Collectors.toMap(MissingUnits::orderLineId, MissingUnits::units));
    }
}
