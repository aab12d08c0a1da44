package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What an order's page shows beside the order itself. */
@ApplicationScoped
class OrderPageSql {

    /** A parcel of the order. */
    record ParcelRow(
            String no,
            @Nullable String waybillNo,
            @Nullable String carrier,
            String status,
            @Nullable Long grams) {}

    /** Something that happened. @param actor login; system where nobody did it */
    record EventRow(Instant at, String actor, String code) {}

    /** Where units of a line were claimed, and by which rule. */
    record Claim(long orderLineId, String location, long quantity, String rule, String status) {}

    private final Sql sql;

    OrderPageSql(Sql sql) {
        this.sql = sql;
    }

    List<ParcelRow> parcels(long warehouseId, long orderId) {
        return sql.statement("""
                        select p.parcel_no as no, p.waybill_no, c.code as carrier, p.status, p.grams
                          from parcel p
                          left join carrier c on c.id = p.carrier_id
                         where p.warehouse_id = :warehouse and p.order_id = :order
                         order by p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(ParcelRow.class);
    }

    List<EventRow> events(long warehouseId, long orderId) {
        return sql.statement("""
                        select e.at, coalesce(o.login, 'system') as actor, e.code
                          from order_event e
                          left join operator o on o.id = e.actor_id
                         where e.warehouse_id = :warehouse and e.order_id = :order
                         order by e.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(EventRow.class);
    }

    List<Claim> claims(long warehouseId, long orderId) {
        return sql.statement("""
                        select a.order_line_id, l.code as location, a.quantity, a.rule, a.status
                          from allocation a
                          join location l on l.warehouse_id = a.warehouse_id and l.id = a.location_id
                          join order_line ol on ol.warehouse_id = a.warehouse_id and ol.id = a.order_line_id
                         where a.warehouse_id = :warehouse and ol.order_id = :order and a.status <> 'released'
                         order by a.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Claim.class);
    }
}
