package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.ItemWeights;
import org.stowage.carrier.KeptDays;
import org.stowage.kernel.Sql;

/** Every statement on parcel_carrier, and what of orders a choice of the carrier needs. */
@ApplicationScoped
class ParcelCarrierSql {

    /** One line that shall go. @param grams of one unit; null: nobody knows @param price of one unit */
    record Line(
            long itemId,
            @Nullable Long grams,
            long quantity,
            @Nullable BigDecimal price,
            String owner,
            @Nullable String storageClass,
            @Nullable String temperatureClass,
            String channel) {}

    /** @param decidedBy name; null: the rules decided */
    record Kept(
            String choice,
            String carrier,
            String service,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable String decidedBy,
            @Nullable String reason,
            Instant decidedAt) {}

    private static final String LINE = """
            select l.item_id, %s as grams, %%s as quantity, l.price, n.code as owner, i.storage_class, i.temperature_class,
                   o.channel
              from %%s
              join outbound_order o on o.warehouse_id = l.warehouse_id and o.id = l.order_id
              join item i on i.id = l.item_id %s
              join owner n on n.id = l.owner_id
            """.formatted(ItemWeights.GRAMS, ItemWeights.JOIN);

    // first what lies in the parcel: tables are joined in the order in which they are named
    private static final String INSIDE =
            "parcel_line p join order_line l on l.warehouse_id = p.warehouse_id and l.id = p.order_line_id";

    private final Sql sql;

    ParcelCarrierSql(Sql sql) {
        this.sql = sql;
    }

    /** What is still to be packed. */
    List<Line> toPack(long warehouseId, long orderId) {
        return sql.statement(LINE.formatted("l.ordered - l.packed", "order_line l") + """
                         where l.warehouse_id = :warehouse and l.order_id = :order and l.ordered > l.packed
                         order by l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Line.class);
    }

    List<Line> inside(long warehouseId, long parcelId) {
        return sql.statement(LINE.formatted("p.quantity", INSIDE) + """
                         where p.warehouse_id = :warehouse and p.parcel_id = :parcel
                         order by p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(Line.class);
    }

    Optional<Kept> kept(long warehouseId, long parcelId) {
        return sql.statement("""
                        select k.choice::text as choice, c.code as carrier, k.service, k.price, k.currency,
                               coalesce(p.name, k.decided_by::text) as decided_by, k.reason, k.decided_at
                          from parcel_carrier k
                          join carrier c on c.id = k.carrier_id
                          left join operator p on p.id = k.decided_by
                         where k.warehouse_id = :warehouse and k.parcel_id = :parcel
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .optional(Kept.class);
    }

    int forget(KeptDays kept, int limit) {
        return sql.statement("""
                        delete from parcel_carrier where (warehouse_id, parcel_id) in (
                          select k.warehouse_id, k.parcel_id from parcel_carrier k
                            left join unnest(cast(:carriers as bigint[]), cast(:days as int[])) as u (carrier, days)
                                   on u.carrier = k.carrier_id
                           where k.decided_at < now() - make_interval(days => :least)
                             and k.decided_at < now() - make_interval(days => coalesce(u.days, :usual))
                           limit :limit)
                        """)
                .bind("carriers", kept.carriers())
                .bind("days", kept.days())
                .bind("least", kept.least())
                .bind("usual", kept.usual())
                .bind("limit", limit)
                .update();
    }

    void keep(Parcel parcel, DecidedCarrier decided, String choice) {
        sql.statement("""
                        insert into parcel_carrier (warehouse_id, parcel_id, carrier_id, service, price, currency, choice,
                                                    decided_by, reason)
                        values (:warehouse, :parcel, :carrier, :service, cast(:price as numeric), cast(:currency as text),
                                cast(:choice as jsonb), cast(:by as bigint), cast(:reason as text))
                        on conflict on constraint parcel_carrier_key do update
                           set carrier_id = excluded.carrier_id, service = excluded.service, price = excluded.price,
                               currency = excluded.currency, choice = excluded.choice, decided_by = excluded.decided_by,
                               reason = excluded.reason, decided_at = now()
                        """)
                .bind("warehouse", parcel.warehouseId())
                .bind("parcel", parcel.id())
                .bind("carrier", decided.carrierId())
                .bind("service", decided.service())
                .bind("price", decided.price())
                .bind("currency", decided.currency())
                .bind("choice", choice)
                .bind("by", decided.by())
                .bind("reason", decided.reason())
                .update();
    }

    void change(Parcel parcel, long carrierId, @Nullable String service) {
        sql.statement("""
                        update parcel set carrier_id = :carrier, service = cast(:service as text)
                         where warehouse_id = :warehouse and id = :parcel
                        """)
                .bind("carrier", carrierId)
                .bind("service", service)
                .bind("warehouse", parcel.warehouseId())
                .bind("parcel", parcel.id())
                .update();
    }

    /** Somebody took another carrier while its waybill was asked for again: the service that was chosen is not that one's. */
    void overruled(Parcel parcel, long carrierId, String reason, long actorId) {
        sql.statement("""
                        with overruled as (
                          update parcel_carrier
                             set carrier_id = :carrier, service = '', price = null, currency = null, decided_by = :actor,
                                 reason = :reason, decided_at = now()
                           where warehouse_id = :warehouse and parcel_id = :parcel and carrier_id <> :carrier
                          returning parcel_id)
                        update parcel set service = null
                         where warehouse_id = :warehouse and id in (select parcel_id from overruled)
                        """)
                .bind("carrier", carrierId)
                .bind("actor", actorId)
                .bind("reason", reason)
                .bind("warehouse", parcel.warehouseId())
                .bind("parcel", parcel.id())
                .update();
    }
}
