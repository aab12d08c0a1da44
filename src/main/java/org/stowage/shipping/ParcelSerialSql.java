package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** Which single units lie in a parcel. It keeps no list of its own: the ledger is asked. */
@ApplicationScoped
class ParcelSerialSql {

    /** A unit by its number. */
    record Unit(String sku, String lot, String serial) {}

    /** An item that is packed. @param bySerial each of its units has a number */
    record Item(long id, String sku, boolean bySerial) {}

    private final Sql sql;

    ParcelSerialSql(Sql sql) {
        this.sql = sql;
    }

    List<Item> items(Collection<Long> ids) {
        return sql.statement("select id, upper(sku) as sku, serial_controlled as by_serial from item where id = any(:items)")
                .bind("items", ids)
                .list(Item.class);
    }

    /** While it is in the house those that stand in its box; of one that left, those that left in it. */
    List<Unit> of(long warehouseId, long parcelId) {
        return sql.statement("""
                        with box as materialized (
                          select p.warehouse_id, p.handling_unit_id, p.status, m.manifest_id
                            from parcel p
                            left join manifest_parcel m on m.warehouse_id = p.warehouse_id and m.parcel_id = p.id
                           where p.warehouse_id = :warehouse and p.id = :parcel),
                        unit as (
                          select s.item_id, b.lot_id, s.serial
                            from box x
                            join stock b on b.warehouse_id = x.warehouse_id and b.handling_unit_id = x.handling_unit_id
                             and b.on_hand > 0
                            join serial s on s.warehouse_id = b.warehouse_id and s.stock_id = b.id
                           where x.status not in ('cancelled', 'handed-over')
                          union all
                          select g.item_id, m.lot_id, g.serial
                            from box x
                            join stock_move m on m.warehouse_id = x.warehouse_id and m.cause = 'manifest:' || x.manifest_id
                             and m.from_handling_unit_id = x.handling_unit_id
                            join stock_move_serial g on g.warehouse_id = m.warehouse_id and g.cause = m.cause and g.leg = m.leg
                           where x.status = 'handed-over')
                        select i.sku, coalesce(t.code, '') as lot, u.serial
                          from unit u join item i on i.id = u.item_id
                          left join lot t on t.warehouse_id = :warehouse and t.id = u.lot_id
                         order by i.sku, u.serial
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(Unit.class);
    }
}
