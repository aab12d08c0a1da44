package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.stock.OrderNumbers;

/** Tells the stock floor what people call the transfers that claim goods. */
@ApplicationScoped
class TransferNumbers implements OrderNumbers {

    private final GoodsSql goods;

    TransferNumbers(GoodsSql goods) {
        this.goods = goods;
    }

    @Override
    public List<String> of(long warehouseId, Collection<Long> orderIds) {
        List<Long> transfers =
                orderIds.stream().filter(id -> id < 0).map(Claimed::by).toList();
        return transfers.isEmpty() ? List.of() : goods.numbers(warehouseId, transfers);
    }
}
