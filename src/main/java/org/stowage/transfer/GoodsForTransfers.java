package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.OrderGoods;
import org.stowage.stock.OrderUnits;

/** Goods at staging and in cartons that wait for their truck: nobody else carries them off. */
@ApplicationScoped
class GoodsForTransfers implements OrderGoods {

    private final GoodsSql goods;

    GoodsForTransfers(GoodsSql goods) {
        this.goods = goods;
    }

    @Override
    public List<OrderUnits> of(long warehouseId, GoodsFilter filter) {
        return goods.kept(warehouseId, filter);
    }
}
