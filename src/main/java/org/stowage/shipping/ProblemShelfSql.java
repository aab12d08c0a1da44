package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** Every statement on the problem shelf. */
@ApplicationScoped
class ProblemShelfSql {

    private final Sql sql;

    ProblemShelfSql(Sql sql) {
        this.sql = sql;
    }

    /** One that a desk has opened a new box for meanwhile lies there anew. */
    void put(long warehouseId, ProblemShelf.Problematic what, long actorId) {
        sql.statement("""
                        insert into problem_shelf as s (warehouse_id, order_id, parcel_id, location_id, reason, put_by)
                        values (:warehouse, :order, :parcel, :location, :reason, :actor)
                        on conflict (warehouse_id, order_id) where ended_at is null
                        do update set parcel_id = excluded.parcel_id, location_id = excluded.location_id,
                                      reason = excluded.reason, put_by = excluded.put_by, put_at = now(),
                                      seen_to_by = 0, seen_to_at = null
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", what.orderId())
                .bind("parcel", what.parcelId())
                .bind("location", what.locationId())
                .bind("reason", what.reason())
                .bind("actor", actorId)
                .update();
    }

    void end(long warehouseId, long orderId) {
        sql.statement("""
                        update problem_shelf set ended_at = now()
                         where warehouse_id = :warehouse and order_id = :order and ended_at is null
                        """).bind("warehouse", warehouseId).bind("order", orderId).update();
    }

    /** @return 0: it lies there no more */
    int seeTo(long warehouseId, long id, long actorId) {
        return sql.statement("""
                        update problem_shelf set seen_to_by = :actor, seen_to_at = now()
                         where warehouse_id = :warehouse and id = :id and ended_at is null
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("actor", actorId)
                .update();
    }

    /** The oldest first. What was put back, or went out in another parcel meanwhile, is not there whatever the row says. */
    List<ShelvedOrder> list(long warehouseId, int limit) {
        return sql.statement("""
                        select s.id, o.order_no, o.status as order_status, p.parcel_no, l.code as location, s.reason,
                               (select string_agg(i.sku || ' × ' || (x.ordered - x.picked), ', ' order by x.line_no)
                                  from order_line x join item i on i.id = x.item_id
                                 where x.warehouse_id = o.warehouse_id and x.order_id = o.id and x.picked < x.ordered)
                               as missing,
                               b.name as put_by, s.put_at, t.name as seen_to_by, s.seen_to_at
                          from problem_shelf s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                          join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                          left join parcel p on p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
                          left join operator b on b.id = s.put_by
                          left join operator t on t.id = s.seen_to_by
                         where s.warehouse_id = :warehouse and s.ended_at is null
                           and o.status not in ('shipped', 'delivered', 'cancelled')
                           and (o.status <> 'packed' or p.status in ('closed', 'loaded'))
                           and not exists (select from parcel n where n.warehouse_id = s.warehouse_id
                                              and n.order_id = s.order_id and n.created_at > s.put_at)
                         order by s.put_at, s.id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("limit", limit)
                .list(ShelvedOrder.class);
    }
}
