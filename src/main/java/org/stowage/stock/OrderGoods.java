package org.stowage.stock;

import java.util.List;

/**
 * Goods that a room above keeps for orders: picked into totes, packed into parcels, handed to a carrier. The ledger sees
 * only units; these rooms know whose they are.
 */
public interface OrderGoods {

    /** Those that the filter names, by order and bucket. */
    List<OrderUnits> of(long warehouseId, GoodsFilter filter);
}
