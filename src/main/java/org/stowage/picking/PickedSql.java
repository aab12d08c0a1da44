package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Place;

/** What of an order line lies picked where. */
@ApplicationScoped
class PickedSql {

    private static final String GOODS = """
            select id, order_id, order_line_id, item_id, lot_id, owner_id, location_id, handling_unit_id, quantity from picked
            """;

    private final Sql sql;

    PickedSql(Sql sql) {
        this.sql = sql;
    }

    void addPicked(long warehouseId, List<AllocationLine> taken, Place to) {
        sql.statement("""
                        insert into picked as p (warehouse_id, location_id, handling_unit_id, order_id, order_line_id, item_id,
                                                 lot_id, owner_id, quantity)
                        select :warehouse, :location, :unit, order_id, order_line_id, item_id, lot_id, owner_id, sum(quantity)
                          from unnest(:orders, :lines, :items, :lots, :owners, :quantities)
                               as t (order_id, order_line_id, item_id, lot_id, owner_id, quantity)
                         group by order_id, order_line_id, item_id, lot_id, owner_id
                        on conflict (warehouse_id, order_line_id, lot_id, location_id, handling_unit_id)
                        do update set quantity = p.quantity + excluded.quantity
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", to.locationId())
                .bind("unit", to.handlingUnitId())
                .bind("orders", taken.stream().map(AllocationLine::orderId).toList())
                .bind("lines", taken.stream().map(AllocationLine::orderLineId).toList())
                .bind("items", taken.stream().map(AllocationLine::itemId).toList())
                .bind("lots", taken.stream().map(AllocationLine::lotId).toList())
                .bind("owners", taken.stream().map(AllocationLine::ownerId).toList())
                .bind("quantities", taken.stream().map(AllocationLine::quantity).toList())
                .update();
    }

    List<PickedGoods> goodsOfOrder(long warehouseId, long orderId) {
        return sql.statement(
                        GOODS
                                + " where warehouse_id = :warehouse and order_id = :order and quantity > 0 order by order_line_id, id")
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(PickedGoods.class);
    }

    List<PickedGoods> goodsIn(long warehouseId, long handlingUnitId) {
        return sql.statement(GOODS
                        + " where warehouse_id = :warehouse and handling_unit_id = :unit and quantity > 0 order by id")
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .list(PickedGoods.class);
    }

    int take(long warehouseId, long pickedId, long quantity) {
        return sql.statement("""
                        update picked set quantity = quantity - :quantity
                         where warehouse_id = :warehouse and id = :picked and quantity >= :quantity
                        """)
                .bind("warehouse", warehouseId)
                .bind("picked", pickedId)
                .bind("quantity", quantity)
                .update();
    }

    void moveUnit(long warehouseId, long handlingUnitId, long locationId) {
        sql.statement("""
                        update picked set location_id = :location
                         where warehouse_id = :warehouse and handling_unit_id = :unit and quantity > 0
                        """)
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .bind("location", locationId)
                .update();
    }
}
