package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** What lies in a parcel, for the paper in it. */
@ApplicationScoped
class SlipSql {

    private final Sql sql;

    SlipSql(Sql sql) {
        this.sql = sql;
    }

    /** In the order of the customer's lines, with the kits they were sold as. */
    List<SlipLine> lines(long warehouseId, long parcelId) {
        return sql.statement("""
                        select i.sku, i.name, l.quantity, ol.kit_line_no, ki.sku as kit_sku, ki.name as kit_name,
                               (ol.ordered + ol.cancelled) / k.quantity as per_kit,
                               (select count(*) from order_line p
                                 where p.warehouse_id = ol.warehouse_id and p.order_id = ol.order_id
                                   and p.kit_line_no = ol.kit_line_no) as kit_parts,
                               i.serial_controlled as by_serial
                          from parcel_line l
                          join item i on i.id = l.item_id
                          join order_line ol on ol.warehouse_id = l.warehouse_id and ol.id = l.order_line_id
                          left join order_kit k on k.warehouse_id = ol.warehouse_id and k.order_id = ol.order_id
                           and k.line_no = ol.kit_line_no
                          left join item ki on ki.id = k.item_id
                         where l.warehouse_id = :warehouse and l.parcel_id = :parcel
                         order by coalesce(ol.kit_line_no, ol.line_no), ol.line_no, l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(SlipLine.class);
    }
}
