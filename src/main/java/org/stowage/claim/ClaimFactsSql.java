package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What a parcel is worth, and what its way cost. */
@ApplicationScoped
class ClaimFactsSql {

    /** @param price of one unit: what the buyer paid, else what it cost us; null: nobody knows */
    record Goods(
            String sku,
            String name,
            long quantity,
            @Nullable BigDecimal price) {}

    /** Of costs: they stand for a price only where the order is in the same one. */
    static final String HOUSE_CURRENCY = "CNY";

    private final Sql sql;

    ClaimFactsSql(Sql sql) {
        this.sql = sql;
    }

    ClaimFacts of(long warehouseId, long parcelId) {
        return sql.statement("""
                        select p.id as parcel_id, p.parcel_no, p.carrier_id, p.waybill_no, p.handed_over_at as posted_at,
                               coalesce(g.worth, 0) as goods, coalesce(g.unpriced, 0) as unpriced, o.currency,
                               cast(r.held #>> '{price,amount}' as numeric) as freight,
                               r.held #>> '{price,currency}' as freight_currency
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          left join lateral (
                            select sum(x.quantity * v.price) as worth, count(*) filter (where v.price is null) as unpriced
                              from parcel_line x
                              join order_line l on l.warehouse_id = x.warehouse_id and l.id = x.order_line_id
                              join item i on i.id = x.item_id
                              cross join lateral (
                                select case when o.currency <> :house then l.price else coalesce(l.price, i.cost) end as price) v
                             where x.warehouse_id = p.warehouse_id and x.parcel_id = p.id) g on true
                          left join waybill_request r on r.warehouse_id = p.warehouse_id and r.id = p.waybill_request_id
                         where p.warehouse_id = :warehouse and p.id = :parcel
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("house", HOUSE_CURRENCY)
                .one(ClaimFacts.class);
    }

    List<Goods> goods(long warehouseId, String parcelNo) {
        return sql.statement("""
                        select i.sku, i.name, x.quantity,
                               case when o.currency <> :house then l.price else coalesce(l.price, i.cost) end as price
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          join parcel_line x on x.warehouse_id = p.warehouse_id and x.parcel_id = p.id
                          join order_line l on l.warehouse_id = x.warehouse_id and l.id = x.order_line_id
                          join item i on i.id = x.item_id
                         where p.warehouse_id = :warehouse and p.parcel_no = :no
                         order by l.line_no, x.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", parcelNo)
                .bind("house", HOUSE_CURRENCY)
                .list(Goods.class);
    }
}
