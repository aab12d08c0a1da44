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
        add(warehouseId, taken.stream().map(line -> PickedSql.goods(line, to)).toList(), to);
    }

    private static PickedGoods goods(AllocationLine line, Place to) {
        return new PickedGoods(
                0,
                line.orderId(),
                line.orderLineId(),
                line.itemId(),
                line.lotId(),
                line.ownerId(),
                to.locationId(),
                to.handlingUnitId(),
                line.quantity());
    }

    void add(long warehouseId, List<PickedGoods> goods, Place to) {
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
                .bind("orders", goods.stream().map(PickedGoods::orderId).toList())
                .bind("lines", goods.stream().map(PickedGoods::orderLineId).toList())
                .bind("items", goods.stream().map(PickedGoods::itemId).toList())
                .bind("lots", goods.stream().map(PickedGoods::lotId).toList())
                .bind("owners", goods.stream().map(PickedGoods::ownerId).toList())
                .bind("quantities", goods.stream().map(PickedGoods::quantity).toList())
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
