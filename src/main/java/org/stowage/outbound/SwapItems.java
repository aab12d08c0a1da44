package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.stock.Demand;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;
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

    /** @throws Problem unknown-sku, swap-for-kit, unknown-lot, lot-not-usable; sold-out where the swap says ifShort: refuse */
    Wanted wanted(long warehouseId, TakenBack back, LineSwap swap) {
        OrderIntakeSql.KnownItem item = items.items(List.of(Lines.key(swap.sku()))).stream()
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(OrderProblem.UNKNOWN_SKU, swap.sku()).at("/sku"));
        if (item.isKit()) {
            throw Problem.of(OrderProblem.SWAP_FOR_KIT, item.sku()).at("/sku");
        }
        return new Wanted(item.id(), item.sku(), lot(warehouseId, item, back, swap));
    }

    private long lot(long warehouseId, OrderIntakeSql.KnownItem item, TakenBack back, LineSwap swap) {
        String code = swap.lot();
        if (code == null) {
            return 0;
        }
        Lot lot = lots.find(warehouseId, item.id(), code)
                .orElseThrow(() -> Problem.of(OrderProblem.UNKNOWN_LOT, code, item.sku())
                        .at("/lot"));
        long there = lots.sellable(warehouseId, lot, back.line().ownerId());
        if (there == 0) {
            throw Problem.of(OrderProblem.LOT_NOT_USABLE, code, item.sku()).at("/lot");
        }
        if (there < back.units() && swap.refusesShort()) {
            throw Problem.of(OrderProblem.SOLD_OUT, item.sku()).at("/lot");
        }
        return lot.id();
    }

    /** By the same rules as the line that it stands for. @return how much of it */
    long promise(OrderHead order, TakenBack back, OrderLineSql.NewLine fresh, Wanted wanted) {
        OrderLineSql.Row old = back.line();
        Demand less = new Demand(order.id(), old.id(), old.itemId(), old.ownerId(), back.unpicked(), order.shipBy());
        Demand instead = new Demand(
                order.id(),
                fresh.id(),
                wanted.itemId(),
                old.ownerId(),
                fresh.ordered(),
                order.shipBy(),
                old.claimant(),
                order.priority(),
                old.reserveMinutes(),
                wanted.lotId());
        return promises.exchange(fresh.warehouseId(), less, instead);
    }
}
