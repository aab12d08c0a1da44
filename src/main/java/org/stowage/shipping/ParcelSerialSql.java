package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** Which single units lie in a parcel. The view asks the ledger. */
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
        return sql.statement(
                        "select id, upper(sku) as sku, serial_controlled as by_serial from item where id = any(:items)")
                .bind("items", ids)
                .list(Item.class);
    }

    List<Unit> of(long warehouseId, long parcelId) {
        return sql.statement("""
                        select i.sku, coalesce(t.code, '') as lot, u.serial
                          from parcel_serial u join item i on i.id = u.item_id
                          left join lot t on t.warehouse_id = u.warehouse_id and t.id = u.lot_id
                         where u.warehouse_id = :warehouse and u.parcel_id = :parcel
                         order by i.sku, u.serial
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(Unit.class);
    }
}
