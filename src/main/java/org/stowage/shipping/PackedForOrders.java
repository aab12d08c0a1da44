package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.OrderGoods;
import org.stowage.stock.OrderUnits;

/** Goods in parcels, here or already with a carrier. */
@ApplicationScoped
class PackedForOrders implements OrderGoods {

    private final Sql sql;

    PackedForOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<OrderUnits> of(long warehouseId, GoodsFilter filter) {
        return sql.statement("""
                        select p.order_id, p.location_id, p.handling_unit_id, l.item_id, l.lot_id, l.owner_id,
                               'good' as condition, l.quantity, p.parcel_no, p.handed_over_at as gone_at
                          from parcel p join parcel_line l on l.warehouse_id = p.warehouse_id and l.parcel_id = p.id
                         where p.warehouse_id = :warehouse and p.status <> 'cancelled'
                           and (:gone or p.handed_over_at is null)
                           and (cast(:location as bigint) is null or p.location_id = :location)
                           and (cast(:item as bigint) is null or l.item_id = :item)
                           and (cast(:lot as bigint) is null or l.lot_id = :lot)
                           and (:anyUnit or p.handling_unit_id = any(cast(:units as bigint[])))
                           and (:anyOrder or p.order_id = any(cast(:orders as bigint[])))
                         order by p.id, l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", filter.locationId())
                .bind("item", filter.itemId())
                .bind("lot", filter.lotId())
                .bind("anyUnit", filter.unitIds().isEmpty())
                .bind("units", filter.unitIds())
                .bind("anyOrder", filter.orderIds().isEmpty())
                .bind("orders", filter.orderIds())
                .bind("gone", filter.gone())
                .list(OrderUnits.class);
    }
}
