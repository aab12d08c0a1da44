package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What the books know of a parcel that goes abroad. Reads only. */
@ApplicationScoped
class CustomsSql {

    /** @param recipient JSON of outbound.Recipient @param grams with its box */
    record Head(
            String parcelNo,
            String orderNo,
            String recipient,
            @Nullable String currency,
            @Nullable String carrier,
            @Nullable String waybillNo,
            @Nullable Long grams,
            @Nullable Instant closedAt) {}

    private final Sql sql;

    CustomsSql(Sql sql) {
        this.sql = sql;
    }

    Head head(long warehouseId, long parcelId) {
        return sql.statement("""
                        select p.parcel_no, o.order_no, o.recipient, o.currency, c.name as carrier, p.waybill_no, p.grams,
                               p.closed_at
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          left join carrier c on c.id = p.carrier_id
                         where p.warehouse_id = :warehouse and p.id = :parcel
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .one(Head.class);
    }

    /** Lots of one item at one price are one line. */
    List<CustomsLine> lines(long warehouseId, long parcelId) {
        return sql.statement("""
                        select i.sku, i.name, cast(sum(l.quantity) as bigint) as quantity, i.weight_grams as grams, i.hs_code,
                               i.origin_country as origin, coalesce(ol.price, i.cost) as price
                          from parcel_line l
                          join item i on i.id = l.item_id
                          join order_line ol on ol.warehouse_id = l.warehouse_id and ol.id = l.order_line_id
                         where l.warehouse_id = :warehouse and l.parcel_id = :parcel
                         group by i.id, coalesce(ol.price, i.cost)
                         order by min(ol.line_no), i.sku
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(CustomsLine.class);
    }
}
