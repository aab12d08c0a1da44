package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.stock.Demand;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;
import org.stowage.stock.Promised;
import org.stowage.stock.Promises;

/** What is wanted instead, and how much of it can be promised. */
@ApplicationScoped
class SwapItems {

    /** @param lotId 0: whichever */
    record Wanted(long itemId, String sku, long lotId) {}

    private final OrderIntakeSql items;
    private final Lots lots;
    private final Promises promises;

    SwapItems(OrderIntakeSql items, Lots lots, Promises promises) {
        this.items = items;
        this.lots = lots;
        this.promises = promises;
    }

    Wanted wanted(long warehouseId, LineSwap swap) {
        OrderIntakeSql.KnownItem item = items.items(List.of(Lines.key(swap.sku()))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(OrderProblem.UNKNOWN_SKU, swap.sku()).at("/sku"));
        if (item.isKit()) {
            throw Problem.of(OrderProblem.SWAP_FOR_KIT, item.sku()).at("/sku");
        }
        String lot = swap.lot();
        long lotId = lot == null
                ? 0
                : lots.find(warehouseId, item.id(), lot)
                        .map(Lot::id)
                        .orElseThrow(() -> Problem.of(OrderProblem.UNKNOWN_LOT, lot, item.sku())
                                .at("/lot"));
        return new Wanted(item.id(), item.sku(), lotId);
    }

    /** By the same rules as the line that it stands for. @return how much of it */
    long promise(OrderHead order, OrderLineSql.Row old, OrderLineSql.NewLine fresh, Wanted wanted, long units) {
        Demand demand = new Demand(
                order.id(),
                fresh.id(),
                wanted.itemId(),
                old.ownerId(),
                units,
                order.shipBy(),
                old.claimant(),
                order.priority(),
                old.reserveMinutes(),
                wanted.lotId());
        return promises.promise(fresh.warehouseId(), List.of(demand)).stream()
                .mapToLong(Promised::quantity)
                .sum();
    }
}
