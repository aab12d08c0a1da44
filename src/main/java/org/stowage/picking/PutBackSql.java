package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Which goods of cancelled orders, and of orders stopped for frozen goods, wait to go back. Reads only. */
@ApplicationScoped
class PutBackSql {

    private static final String GOODS = """
            select p.id, p.order_id, o.order_no, p.order_line_id, p.item_id, i.sku, p.lot_id, t.code as lot, p.owner_id,
                   p.location_id, l.code as location, p.handling_unit_id, h.lpn, p.quantity
              from %s
              join item i on i.id = p.item_id
              join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
              left join lot t on t.warehouse_id = p.warehouse_id and t.id = p.lot_id
              left join handling_unit h on h.warehouse_id = p.warehouse_id and h.id = p.handling_unit_id
             where s.warehouse_id = :warehouse and s.lifted_at is null and p.quantity > 0
               and (o.status = 'cancelling' or s.reason = 'frozen')
            """;

    private static final String OF_STOPS = GOODS.formatted("""
            order_stop s
              join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
               and (o.status = 'cancelling' or s.reason = 'frozen')
              join picked p on p.warehouse_id = o.warehouse_id and p.order_id = o.id
            """);

    // tables are joined in the order in which they are named: not every stop of the house first
    private static final String OF_ONE = GOODS.formatted("""
            picked p
              join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
              join order_stop s on s.warehouse_id = o.warehouse_id and s.order_id = o.id
            """);

    private final Sql sql;

    PutBackSql(Sql sql) {
        this.sql = sql;
    }

    /** The goods of this scope whose order was stopped first. */
    Optional<BackGoods> next(long warehouseId, PutBackScope scope) {
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

    Optional<BackGoods> get(long warehouseId, long pickedId) {
        return sql.statement(OF_ONE + " and p.warehouse_id = :warehouse and p.id = :picked")
                .bind("warehouse", warehouseId)
                .bind("picked", pickedId)
                .optional(BackGoods.class);
    }

    /** The order that waits longest to be put back, its goods picked or already packed. */
    Optional<String> oldestOrder(long warehouseId) {
        return sql.statement("""
                        select o.order_no from order_stop s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                           and (o.status = 'cancelling' or s.reason = 'frozen')
                         where s.warehouse_id = :warehouse and s.lifted_at is null
                         order by s.stopped_at, o.id limit 1
                        """).bind("warehouse", warehouseId).optional(String.class);
    }
}
