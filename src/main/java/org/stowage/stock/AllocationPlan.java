package org.stowage.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Decides in memory what no running sum can: lots that must hold a whole line, units that are taken whole, orders that take
 * all or nothing. Lines are served one after the other, so the outcome is the one that a person with a list would reach.
 */
final class AllocationPlan {

    /** Units for a line from one row of stock. */
    record Take(long orderId, long orderLineId, long stockId, long quantity, String rule) {}

    private record Key(long itemId, long ownerId) {}

    private final Chain chain;
    private final Map<Key, PlanStock> stocks = new HashMap<>();
    private final Map<Long, List<PlanRow>> orders = new LinkedHashMap<>();
    private final List<Take> takes = new ArrayList<>();
    private final Map<Long, ShortCode> refused = new HashMap<>();
    private boolean isShort;

    /** @param rows lines in turn, then stock by rank */
    AllocationPlan(Chain chain, List<PlanRow> rows) {
        this.chain = chain;
        for (PlanRow row : rows) {
            if (row.isLine()) {
                orders.computeIfAbsent(row.orderId(), order -> new ArrayList<>())
                        .add(row);
            } else {
                stock(row).add(row);
            }
        }
        stocks.values().forEach(PlanStock::close);
        orders.values().forEach(this::serve);
    }

    List<Take> takes() {
        return takes;
    }

    /** Lines that a policy left short although units were free, and which. */
    Map<Long, ShortCode> refused() {
        return refused;
    }

    boolean isShort() {
        return isShort;
    }

    private PlanStock stock(PlanRow row) {
        return stocks.computeIfAbsent(new Key(row.itemId(), row.ownerId()), key -> new PlanStock(chain.rule()));
    }

    private void serve(List<PlanRow> lines) {
        List<Take> taken = new ArrayList<>();
        Set<Long> whole = new HashSet<>();
        for (PlanRow line : lines) {
            if (serve(line, taken)) {
                whole.add(line.orderLineId());
            }
        }
        boolean isComplete = whole.size() == lines.size();
        isShort |= !isComplete;
        if (isComplete || !chain.has(Strategy.COMPLETE_ORDERS)) {
            takes.addAll(taken);
            return;
        }
        Map<Long, PlanStock> stockOf = new HashMap<>();
        lines.forEach(line -> stockOf.put(line.orderLineId(), stock(line)));
        taken.forEach(
                take -> Objects.requireNonNull(stockOf.get(take.orderLineId())).giveBack(take));
        whole.forEach(line -> refused.put(line, ShortCode.ORDER_NOT_COMPLETE));
    }

    /** @return true when the line has all it wants */
    private boolean serve(PlanRow line, List<Take> taken) {
        PlanStock stock = stock(line);
        long left = line.quantity();
        boolean isWhole = chain.has(Strategy.FULL_UNITS);
        if (line.lotId() > 0) {
            left -= stock.takeFromLot(line, isWhole, taken);
            if (left > 0 && stock.hasAtLeast(1)) {
                refused.put(line.orderLineId(), ShortCode.ASKED_LOT_NOT_THERE);
            }
            return left == 0;
        }
        if (chain.has(Strategy.SINGLE_LOT)) {
            long served = stock.takeFromOneLot(line, isWhole, taken);
            if (served == 0 && stock.hasAtLeast(left)) {
                refused.put(line.orderLineId(), ShortCode.SINGLE_LOT_NOT_POSSIBLE);
            }
            if (served > 0 || chain.isSingleLotOnly()) {
                return served == left;
            }
            refused.remove(line.orderLineId());
        }
        if (isWhole) {
            left -= stock.takeWholeUnits(line, left, taken);
        }
        return left == stock.takeByRank(line, left, taken);
    }
}
