package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Every statement on parcel_intercept. */
@ApplicationScoped
class InterceptSql {

    /** A parcel that somebody would like back. */
    record Wanted(long parcelId, String parcelNo, String status) {}

    /** A request that the carrier has taken. */
    record Taken(long parcelId, String parcelNo, long orderId, String channel, String reason, Instant answeredAt) {}

    private final Sql sql;

    InterceptSql(Sql sql) {
        this.sql = sql;
    }

    /** Locked: nobody asks twice. */
    Optional<Wanted> lock(long warehouseId, String parcelNo) {
        return sql.statement("""
                        select id as parcel_id, parcel_no, status from parcel
                         where warehouse_id = :warehouse and parcel_no = :no
                           for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", parcelNo)
                .optional(Wanted.class);
    }

    /**
     * Where it is; empty: nothing was said yet. News lock this row first: what is asked now is seen by those that wait, and
     * those that came before are read here, in a statement of its own.
     */
    Optional<String> lockTrack(long warehouseId, long parcelId) {
        return sql.statement("""
                        select coalesce(code, '') from parcel_track
                         where warehouse_id = :warehouse and parcel_id = :parcel
                           for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .optional(String.class);
    }

    Optional<Intercept> last(long warehouseId, long parcelId) {
        return sql.statement("""
                        select i.state, i.reason, b.name as by, i.asked_at as at, i.note, a.name as answered_by, i.answered_at
                          from parcel_intercept i
                          left join operator b on b.id = i.asked_by
                          left join operator a on a.id = i.answered_by
                         where i.warehouse_id = :warehouse and i.parcel_id = :parcel
                         order by i.id desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .optional(Intercept.class);
    }

    /** @return 0 where the parcel is called back already */
    int ask(long warehouseId, long parcelId, String reason, long actorId) {
        return sql.statement("""
                        insert into parcel_intercept (warehouse_id, parcel_id, reason, asked_by)
                        values (:warehouse, :parcel, :reason, :actor)
                        on conflict do nothing
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("reason", reason)
                .bind("actor", actorId)
                .update();
    }

    /** @return empty: nobody has asked, or it is answered */
    List<Taken> answer(long warehouseId, long parcelId, InterceptState state, String note, long actorId) {
        return sql.statement("""
                        with answered as (
                          update parcel_intercept set state = :state, note = :note, answered_by = :actor, answered_at = now()
                           where warehouse_id = :warehouse and parcel_id = :parcel and state = 'requested'
                          returning parcel_id, reason, answered_at)
                        select a.parcel_id, p.parcel_no, p.order_id, o.channel, a.reason, a.answered_at
                          from answered a
                          join parcel p on p.warehouse_id = :warehouse and p.id = a.parcel_id
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("state", state.text())
                .bind("note", note)
                .bind("actor", actorId)
                .list(Taken.class);
    }

    /** What the carrier does is its answer: on the way back it has taken the request, delivered it came too late. @return those on the way back */
    List<Taken> settle(long warehouseId, Collection<Long> parcelIds) {
        return sql.statement("""
                        with answered as (
                          update parcel_intercept i
                             set state = case t.code when 'delivered' then 'too-late' else 'accepted' end, answered_at = now()
                            from parcel_track t
                           where i.warehouse_id = :warehouse and i.parcel_id = any(:parcels) and i.state = 'requested'
                             and t.warehouse_id = i.warehouse_id and t.parcel_id = i.parcel_id
                             and t.code in ('delivered', 'returning', 'returned')
                          returning i.parcel_id, i.state, i.reason, i.answered_at)
                        select a.parcel_id, p.parcel_no, p.order_id, o.channel, a.reason, a.answered_at
                          from answered a
                          join parcel p on p.warehouse_id = :warehouse and p.id = a.parcel_id
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                         where a.state = 'accepted'
                         order by a.parcel_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcels", parcelIds)
                .list(Taken.class);
    }

    List<ComingBack.Goods> goods(long warehouseId, long parcelId) {
        return sql.statement("""
                        select l.item_id, i.sku, sum(l.quantity)::bigint as quantity
                          from parcel_line l join item i on i.id = l.item_id
                         where l.warehouse_id = :warehouse and l.parcel_id = :parcel
                         group by l.item_id, i.sku order by i.sku
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(ComingBack.Goods.class);
    }
}
