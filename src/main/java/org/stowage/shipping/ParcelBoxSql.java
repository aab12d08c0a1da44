package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on parcel_box. */
@ApplicationScoped
class ParcelBoxSql {

    /** @param proposal JSON */
    record Kept(@Nullable String proposed, String why, String proposal) {}

    record Units(long itemId, long quantity) {}

    private final Sql sql;

    ParcelBoxSql(Sql sql) {
        this.sql = sql;
    }

    void keep(long warehouseId, long parcelId, @Nullable String code, String why, String contentKey, String proposal) {
        sql.statement("""
                        insert into parcel_box (warehouse_id, parcel_id, proposed, why, content_key, proposal)
                        values (:warehouse, :parcel, :proposed, :why, :key, cast(:proposal as jsonb))
                        on conflict on constraint parcel_box_key do update
                           set proposed = excluded.proposed, why = excluded.why, content_key = excluded.content_key,
                               proposal = excluded.proposal, proposed_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("proposed", code)
                .bind("why", why)
                .bind("key", contentKey)
                .bind("proposal", proposal)
                .update();
    }

    Optional<Kept> kept(long warehouseId, long parcelId) {
        return sql.statement("""
                        select proposed, why, proposal::text as proposal from parcel_box
                         where warehouse_id = :warehouse and parcel_id = :parcel
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .optional(Kept.class);
    }

    /** The box that was taken most often for the last parcels of the same content. */
    Optional<String> usual(long warehouseId, String contentKey) {
        return sql.statement("""
                        select box from (
                          select p.box from parcel_box b
                            join parcel p on p.warehouse_id = b.warehouse_id and p.id = b.parcel_id
                           where b.warehouse_id = :warehouse and b.content_key = :key and p.box is not null
                             and p.closed_at is not null and p.status <> 'cancelled'
                           order by b.parcel_id desc limit 20) taken
                         group by box order by count(*) desc, box limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("key", contentKey)
                .optional(String.class);
    }

    /** Units of a parcel that is still open to be filled: what is in it and what waits beside it. */
    List<Units> content(long warehouseId, long parcelId) {
        return sql.statement("""
                        select item_id, sum(quantity)::bigint as quantity from (
                          select l.item_id, l.quantity from parcel_line l
                           where l.warehouse_id = :warehouse and l.parcel_id = :parcel
                          union all
                          select k.item_id, k.quantity
                            from parcel p join picked k on k.warehouse_id = p.warehouse_id and k.order_id = p.order_id
                           where p.warehouse_id = :warehouse and p.id = :parcel and p.status = 'open' and k.quantity > 0) u
                         group by item_id order by item_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(Units.class);
    }
}
