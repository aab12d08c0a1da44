package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.stock.Condition;
import org.stowage.stock.Freezes;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.Kept;
import org.stowage.stock.Promises;
import org.stowage.stock.StockProblem;

/** What a transfer claims of the source's stock, from its release until it leaves or ends. */
@ApplicationScoped
class Claims {

    private final Promises promises;
    private final Allocations allocations;
    private final Freezes freezes;
    private final GoodsSql goods;

    Claims(Promises promises, Allocations allocations, Freezes freezes, GoodsSql goods) {
        this.promises = promises;
        this.allocations = allocations;
        this.freezes = freezes;
        this.goods = goods;
    }

    /** Its picked units leave the building. @throws Problem stock-is-frozen */
    void keep(TransferSql.Row row, List<Goods> picked) {
        long from = row.warehouseId();
        GoodsFilter its = GoodsFilter.ofOrders(Claimed.as(row.id()));
        if (!freezes.ordersFrozen(from, goods.kept(from, its)).isEmpty()) {
            throw Problem.of(StockProblem.STOCK_IS_FROZEN);
        }
        promises.keep(
                from,
                picked.stream()
                        // what nobody sells was promised to nobody
                        .filter(one -> one.condition() == Condition.GOOD)
                        .map(one -> new Kept(Claimed.by(one.lineId()), one.quantity()))
                        .toList());
    }

    /** Whatever it still claims is everybody's again. */
    void end(TransferSql.Row row) {
        allocations.release(
                row.warehouseId(),
                allocations.open(row.warehouseId(), Claimed.as(row.id())).stream()
                        .map(AllocationLine::allocationId)
                        .toList());
        promises.cancel(row.warehouseId(), Claimed.as(row.id()));
    }

    /** What had been picked stands on the shelves again. */
    void putBack(TransferSql.Row row) {
        allocations.putBack(row.warehouseId(), Claimed.by(row.id()));
        end(row);
    }
}
