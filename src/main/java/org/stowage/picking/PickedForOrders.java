package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.OrderGoods;
import org.stowage.stock.OrderUnits;

/** Goods in totes and on staging places, whose orders picking knows. */
@ApplicationScoped
class PickedForOrders implements OrderGoods {

    private final Sql sql;

    PickedForOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<OrderUnits> of(long warehouseId, GoodsFilter filter) {
        return sql.statement("""
                        select order_id, location_id, handling_unit_id, item_id, lot_id, owner_id,
                               'good' as condition, quantity, null::text as parcel_no, null::timestamptz as gone_at
                          from picked
                         where warehouse_id = :warehouse and quantity > 0
                           and (cast(:location as bigint) is null or location_id = :location)
                           and (cast(:item as bigint) is null or item_id = :item)
                           and (cast(:lot as bigint) is null or lot_id = :lot)
                           and (:anyUnit or handling_unit_id = any(cast(:units as bigint[])))
                           and (:anyOrder or order_id = any(cast(:orders as bigint[])))
                         order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", filter.locationId())
                .bind("item", filter.itemId())
                .bind("lot", filter.lotId())
                .bind("anyUnit", filter.unitIds().isEmpty())
                .bind("units", filter.unitIds())
                .bind("anyOrder", filter.orderIds().isEmpty())
                .bind("orders", filter.orderIds())
                .list(OrderUnits.class);
    }
}
