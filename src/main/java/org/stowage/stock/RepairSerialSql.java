package org.stowage.stock;

import org.stowage.kernel.Sql;

/** Which single units a place says it holds, and where the ledger last brought them. */
final class RepairSerialSql {

    private final Sql sql;

    RepairSerialSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Units whose place is not the one to which they moved last go there, into this row or out of it. If the row then
     * holds more than its balance says, nobody knows which are there: it holds unread ones until they are scanned.
     *
     * @return known units of the row
     */
    long follow(long warehouseId, long itemId, long stockId, long onHand) {
        sql.statement("""
                        with last as (
                          select distinct on (s.serial) s.serial, x.id as stock_id
                            from serial s
                            join stock_move_serial g on g.warehouse_id = :warehouse and g.item_id = s.item_id
                             and g.serial = s.serial
                            join stock_move m on m.warehouse_id = g.warehouse_id and m.cause = g.cause and m.leg = g.leg
                            left join stock x on x.warehouse_id = m.warehouse_id and x.location_id = m.to_location_id
                             and x.item_id = m.item_id and x.lot_id = m.lot_id and x.owner_id = m.owner_id
                             and x.handling_unit_id = m.to_handling_unit_id and x.condition = m.to_condition
                           where s.item_id = :item and s.warehouse_id = :warehouse and s.stock_id is not null
                           order by s.serial, m.id desc)
                        update serial s set stock_id = l.stock_id
                          from last l
                         where s.item_id = :item and s.serial = l.serial and s.stock_id is distinct from l.stock_id
                           and (s.stock_id = :stock or l.stock_id = :stock)
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("stock", stockId)
                .update();
        sql.statement("""
                        update serial set stock_id = null
                         where warehouse_id = :warehouse and stock_id = :stock
                           and (select count(*) from serial where warehouse_id = :warehouse and stock_id = :stock) > :onHand
                        """)
                .bind("warehouse", warehouseId)
                .bind("stock", stockId)
                .bind("onHand", onHand)
                .update();
        return sql.statement("select count(*) from serial where warehouse_id = :warehouse and stock_id = :stock")
                .bind("warehouse", warehouseId)
                .bind("stock", stockId)
                .one(Long.class);
    }
}
