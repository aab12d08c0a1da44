package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Goods on their way back, as their label says it. Reads only. */
@ApplicationScoped
class ReturnLabelSql {

    /**
     * @param no of the announced return, or of the parcel for which a way back was booked
     * @param announced somebody announced it; else no is the parcel's
     * @param recipient JSON of outbound.Recipient: who sends it back
     * @param waybillNo the carrier's number for the way back; null: none that is surely this one's, the customer pays
     */
    record Back(
            String no,
            boolean announced,
            @Nullable String reason,
            String orderNo,
            String recipient,
            @Nullable String carrier,
            boolean clear,
            @Nullable String waybillNo) {}

    private static final String HEAD = """
            , coalesce(cast(c.settings ->> 'clearData' as boolean), false) as clear, c.name as carrier,
              w.no as waybill_no, o.order_no, o.recipient
            """;

    // of return %1$s lies in parcel p
    private static final String IN_PARCEL = """
            exists (select from customer_return_line rl
                      join parcel_line pl on pl.warehouse_id = rl.warehouse_id and pl.parcel_id = p.id
                       and (pl.order_line_id = rl.order_line_id or rl.order_line_id is null and pl.item_id = rl.item_id)
                     where rl.warehouse_id = %1$s.warehouse_id and rl.return_id = %1$s.id)
            """;

    // the live way back of the one parcel that the goods came in: one number does not bring two boxes back, so there is
    // none of several parcels, nor where another return claims it
    private static final String WAY = """
             left join lateral (select min(q.no) as no, min(q.carrier_id) as carrier_id from waybill_request q
                                  join parcel p on p.warehouse_id = :warehouse and p.id = q.parcel_id
                                 where q.warehouse_id = :warehouse and p.order_id = o.id and q.way_back and q.state = 'held'
                                   and %s
                                   and not exists (select from customer_return s
                                                    where s.warehouse_id = r.warehouse_id and s.order_id = r.order_id
                                                      and s.id <> r.id and s.status <> 'cancelled' and %s)
                                having count(*) = 1) w on true
             left join carrier c on c.id = w.carrier_id
            """.formatted(IN_PARCEL.formatted("r"), IN_PARCEL.formatted("s"));

    private final Sql sql;

    ReturnLabelSql(Sql sql) {
        this.sql = sql;
    }

    /** By our number or the channel's. */
    Optional<Back> announced(long warehouseId, String no) {
        return sql.statement("select r.return_no as no, true as announced, r.reason" + HEAD + """
                          from customer_return r
                          join outbound_order o on o.warehouse_id = r.warehouse_id and o.id = r.order_id
                        """ + WAY + """
                         where r.warehouse_id = :warehouse and (r.return_no = :no or r.channel_return_no = :no)
                           and r.status <> 'cancelled'
                         order by r.return_no = :no desc, r.id desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", no)
                .optional(Back.class);
    }

    /** By the number of a parcel, or of its order, for which a carrier gave a number back. */
    Optional<Back> booked(long warehouseId, String no) {
        return sql.statement("select k.parcel_no as no, false as announced, cast(null as text) as reason" + HEAD + """
                          from parcel k
                          join outbound_order o on o.warehouse_id = k.warehouse_id and o.id = k.order_id
                          join waybill_request w on w.warehouse_id = k.warehouse_id and w.parcel_id = k.id
                           and w.way_back and w.state = 'held'
                          left join carrier c on c.id = w.carrier_id
                         where k.warehouse_id = :warehouse and (k.parcel_no = :no or o.order_no = :no)
                         order by w.created_at desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", no)
                .optional(Back.class);
    }

    /** What comes back, each item as people read it. */
    List<String> contents(long warehouseId, Back back) {
        return sql.statement("""
                        select i.name || ' × ' || x.quantity
                          from (select l.item_id, sum(l.announced) as quantity
                                  from customer_return r
                                  join customer_return_line l on l.warehouse_id = r.warehouse_id and l.return_id = r.id
                                 where r.warehouse_id = :warehouse and :announced and r.return_no = :no group by l.item_id
                                union all
                                select l.item_id, sum(l.quantity)
                                  from parcel p
                                  join parcel_line l on l.warehouse_id = p.warehouse_id and l.parcel_id = p.id
                                 where p.warehouse_id = :warehouse and not :announced and p.parcel_no = :no
                                 group by l.item_id) x
                          join item i on i.id = x.item_id
                         order by i.sku
                        """)
                .bind("warehouse", warehouseId)
                .bind("announced", back.announced())
                .bind("no", back.no())
                .list(String.class);
    }
}
