package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Which goods of cancelled orders, of orders stopped for frozen or missing goods, and taken out of orders that go on wait to go back. */
@ApplicationScoped
class PutBackSql {

    private static final String GOODS = """
            select p.id, p.order_id, o.order_no, p.order_line_id, p.item_id, i.sku, p.lot_id, t.code as lot, p.owner_id,
                   p.location_id, l.code as location, p.handling_unit_id, h.lpn, p.quantity, false as taken_out
              from %s
              join item i on i.id = p.item_id
              join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
              left join lot t on t.warehouse_id = p.warehouse_id and t.id = p.lot_id
              left join handling_unit h on h.warehouse_id = p.warehouse_id and h.id = p.handling_unit_id
             where s.warehouse_id = :warehouse and s.lifted_at is null and p.quantity > 0
               and (o.status = 'cancelling' or s.reason in ('frozen', 'short'))
            """;

    private static final String OF_STOPS = GOODS.formatted("""
            order_stop s
              join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
               and (o.status = 'cancelling' or s.reason in ('frozen', 'short'))
              join picked p on p.warehouse_id = o.warehouse_id and p.order_id = o.id
            """);

    // tables are joined in the order in which they are named: not every stop of the house first
    private static final String OF_ONE = GOODS.formatted("""
            picked p
              join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
              join order_stop s on s.warehouse_id = o.warehouse_id and s.order_id = o.id
            """);

    private static final String TAKEN_OUT = """
            select p.id, p.order_id, o.order_no, p.order_line_id, p.item_id, i.sku, p.lot_id, t.code as lot, p.owner_id,
                   p.location_id, l.code as location, p.handling_unit_id, h.lpn, p.quantity, true as taken_out
              from taken_out p
              join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
              join item i on i.id = p.item_id
              join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
              left join lot t on t.warehouse_id = p.warehouse_id and t.id = p.lot_id
              left join handling_unit h on h.warehouse_id = p.warehouse_id and h.id = p.handling_unit_id
             where p.warehouse_id = :warehouse and p.quantity > 0
            """;

    private final Sql sql;

    PutBackSql(Sql sql) {
        this.sql = sql;
    }

    /** The goods of this scope whose order was stopped first; where none is, what was taken out first. */
    Optional<BackGoods> next(long warehouseId, PutBackScope scope) {
        return ofStopped(warehouseId, scope).or(() -> takenOut(warehouseId, scope));
    }

    private Optional<BackGoods> takenOut(long warehouseId, PutBackScope scope) {
        return sql.statement(TAKEN_OUT + """
                           and (:order = 0 or p.order_id = :order) and (:unit = 0 or p.handling_unit_id = :unit)
                           and (:item = 0 or p.item_id = :item)
                         order by p.taken_at, p.id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", scope.orderId())
                .bind("unit", scope.handlingUnitId())
                .bind("item", scope.itemId())
                .optional(BackGoods.class);
    }

    private Optional<BackGoods> ofStopped(long warehouseId, PutBackScope scope) {
        return sql.statement(OF_STOPS + """
                           and (:order = 0 or o.id = :order) and (:unit = 0 or p.handling_unit_id = :unit)
                           and (:item = 0 or p.item_id = :item)
                         order by s.stopped_at, p.order_id, p.id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", scope.orderId())
                .bind("unit", scope.handlingUnitId())
                .bind("item", scope.itemId())
                .optional(BackGoods.class);
    }

    /** As it lies there now. */
    Optional<BackGoods> again(long warehouseId, BackGoods seen) {
        return sql.statement((seen.takenOut() ? TAKEN_OUT : OF_ONE) + " and p.id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", seen.id())
                .optional(BackGoods.class);
    }

    /** @return 0: fewer lie there */
    int take(long warehouseId, BackGoods goods, long quantity) {
        return sql.statement("""
                        update taken_out set quantity = quantity - :units
                         where warehouse_id = :warehouse and id = :id and quantity >= :units
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", goods.id())
                .bind("units", quantity)
                .update();
    }

    /** Laid aside at this place, until somebody puts them back. */
    void takenOut(long warehouseId, List<PickedGoods> out) {
        sql.statement("""
                        insert into taken_out as t (warehouse_id, order_id, order_line_id, item_id, lot_id, owner_id, location_id,
                                                    handling_unit_id, quantity)
                        select :warehouse, order_id, line, item, lot, owner, location, unit, sum(quantity)
                          from unnest(:orders, :lines, :items, :lots, :owners, :locations, :units, :quantities)
                               as u (order_id, line, item, lot, owner, location, unit, quantity)
                         group by order_id, line, item, lot, owner, location, unit
                        on conflict (warehouse_id, order_line_id, lot_id, location_id, handling_unit_id)
                        do update set quantity = t.quantity + excluded.quantity, taken_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", out.stream().map(PickedGoods::orderId).toList())
                .bind("lines", out.stream().map(PickedGoods::orderLineId).toList())
                .bind("items", out.stream().map(PickedGoods::itemId).toList())
                .bind("lots", out.stream().map(PickedGoods::lotId).toList())
                .bind("owners", out.stream().map(PickedGoods::ownerId).toList())
                .bind("locations", out.stream().map(PickedGoods::locationId).toList())
                .bind("units", out.stream().map(PickedGoods::handlingUnitId).toList())
                .bind("quantities", out.stream().map(PickedGoods::quantity).toList())
                .update();
    }

    /** The order that waits longest to be put back, its goods picked or already packed; then what was taken out first. */
    Optional<String> oldestOrder(long warehouseId) {
        return sql.statement("""
                        select o.order_no from order_stop s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                           and (o.status = 'cancelling' or s.reason in ('frozen', 'short'))
                         where s.warehouse_id = :warehouse and s.lifted_at is null
                         order by s.stopped_at, o.id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .optional(String.class)
                .or(() -> takenOut(warehouseId, PutBackScope.ANY).map(BackGoods::orderNo));
    }
}
