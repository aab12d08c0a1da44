package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;
import org.stowage.stock.Condition;

/** The destination's books of a transfer: what it waits for, carton by carton and lot by lot. */
@ApplicationScoped
class ArrivalSql {

    /** @param serials those in transit, one on each line */
    record Expected(
            long id,
            long arrivalId,
            long lineId,
            String lpn,
            long itemId,
            String sku,
            long ownerId,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            long sent,
            long inTransit,
            String serials,
            Condition condition) {

        /** As in the database. */
        public String as() {
            return DatabaseName.of(condition);
        }

        List<String> serialList() {
            return SerialText.read(serials);
        }
    }

    record Carton(String lpn, String parentLpn, String kind, boolean received) {}

    private final Sql sql;

    ArrivalSql(Sql sql) {
        this.sql = sql;
    }

    /** The warehouse that a transfer of this number leaves. */
    Optional<Long> sourceOf(String no) {
        return sql.statement("select distinct from_warehouse_id from transfer_arrival where transfer_no = upper(:no)")
                .bind("no", no)
                .optional(Long.class);
    }

    long expect(long atId, long fromId, long transferId, String no) {
        return sql.statement("""
                        insert into transfer_arrival (warehouse_id, from_warehouse_id, transfer_id, transfer_no)
                        values (:at, :from, :transfer, :no) returning id
                        """)
                .bind("at", atId)
                .bind("from", fromId)
                .bind("transfer", transferId)
                .bind("no", no)
                .one(Long.class);
    }

    long of(long atId, long fromId, long transferId) {
        return sql.statement("""
                        select id from transfer_arrival
                         where warehouse_id = :at and from_warehouse_id = :from and transfer_id = :transfer
                        """)
                .bind("at", atId)
                .bind("from", fromId)
                .bind("transfer", transferId)
                .one(Long.class);
    }

    /** What was picked is announced as it stands: cartons, lots, serials. */
    void announce(long atId, long arrivalId, long fromId, long transferId) {
        sql.statement("""
                        insert into arrival_carton (warehouse_id, arrival_id, lpn, parent_lpn, kind, grams)
                        select :at, :arrival, c.lpn, coalesce(p.lpn, ''), h.kind, c.grams
                          from transfer_carton c
                          join handling_unit h on h.warehouse_id = c.warehouse_id and h.id = c.handling_unit_id
                          left join handling_unit p on p.warehouse_id = h.warehouse_id and p.id = h.parent_id
                         where c.warehouse_id = :from and c.transfer_id = :transfer
                        """)
                .bind("at", atId)
                .bind("arrival", arrivalId)
                .bind("from", fromId)
                .bind("transfer", transferId)
                .update();
        sql.statement("""
                        insert into arrival_goods (warehouse_id, arrival_id, line_id, lpn, item_id, owner_id, lot, expires_on,
                                                   sent, in_transit, serials, condition)
                        select :at, :arrival, g.line_id, coalesce(h.lpn, ''), g.item_id, g.owner_id, o.code, o.expires_on,
                               sum(g.quantity)::bigint, sum(g.quantity)::bigint,
                               coalesce(string_agg(nullif(g.serials, ''), e'\\n' order by g.id), ''), g.condition
                          from transfer_goods g
                          left join handling_unit h on h.warehouse_id = g.warehouse_id and h.id = g.handling_unit_id
                          left join lot o on o.warehouse_id = g.warehouse_id and o.id = g.lot_id
                         where g.warehouse_id = :from and g.transfer_id = :transfer
                         group by g.line_id, h.lpn, g.item_id, g.owner_id, o.code, o.expires_on, g.condition
                         order by g.line_id, h.lpn
                        """)
                .bind("at", atId)
                .bind("arrival", arrivalId)
                .bind("from", fromId)
                .bind("transfer", transferId)
                .update();
        sql.statement("update transfer_arrival set shipped_at = now() where warehouse_id = :at and id = :arrival")
                .bind("at", atId)
                .bind("arrival", arrivalId)
                .update();
    }

    /** What is still on its way turns round: another warehouse waits for it now. */
    void turnRound(long atId, long arrivalId, long backId, long backArrivalId) {
        sql.statement("""
                        with turned as (
                          insert into arrival_carton (warehouse_id, arrival_id, lpn, parent_lpn, kind, grams)
                          select :back, :backArrival, lpn, parent_lpn, kind, grams from arrival_carton
                           where warehouse_id = :at and arrival_id = :arrival),
                        goods as (
                          insert into arrival_goods (warehouse_id, arrival_id, line_id, lpn, item_id, owner_id, lot, expires_on,
                                                     sent, in_transit, serials, condition)
                          select :back, :backArrival, line_id, lpn, item_id, owner_id, lot, expires_on, in_transit, in_transit,
                                 serials, condition
                            from arrival_goods where warehouse_id = :at and arrival_id = :arrival and in_transit > 0),
                        begun as (
                          update transfer_arrival set shipped_at = now() where warehouse_id = :back and id = :backArrival)
                        update arrival_goods set in_transit = 0, serials = ''
                         where warehouse_id = :at and arrival_id = :arrival
                        """)
                .bind("at", atId)
                .bind("arrival", arrivalId)
                .bind("back", backId)
                .bind("backArrival", backArrivalId)
                .update();
        end(atId, arrivalId);
    }

    void end(long atId, long arrivalId) {
        sql.statement("update transfer_arrival set ended_at = now() where warehouse_id = :at and id = :arrival")
                .bind("at", atId)
                .bind("arrival", arrivalId)
                .update();
    }

    /** Also what has all arrived. */
    List<Expected> goods(long atId, long arrivalId) {
        return sql.statement("""
                        select g.id, g.arrival_id, g.line_id, g.lpn, g.item_id, i.sku, g.owner_id, g.lot, g.expires_on, g.sent,
                               g.in_transit, g.serials, g.condition
                          from arrival_goods g join item i on i.id = g.item_id
                         where g.warehouse_id = :at and g.arrival_id = :arrival order by g.id
                        """).bind("at", atId).bind("arrival", arrivalId).list(Expected.class);
    }

    List<Carton> cartons(long atId, long arrivalId) {
        return sql.statement("""
                        select lpn, parent_lpn, kind, received_at is not null as received from arrival_carton
                         where warehouse_id = :at and arrival_id = :arrival order by lpn
                        """).bind("at", atId).bind("arrival", arrivalId).list(Carton.class);
    }

    /** Codes of the cartons that have come. */
    List<String> received(long atId, long fromId, long transferId) {
        return sql.statement("""
                        select c.lpn from transfer_arrival v
                          join arrival_carton c on c.warehouse_id = v.warehouse_id and c.arrival_id = v.id
                         where v.warehouse_id = :at and v.from_warehouse_id = :from and v.transfer_id = :transfer
                           and c.received_at is not null
                        """)
                .bind("at", atId)
                .bind("from", fromId)
                .bind("transfer", transferId)
                .list(String.class);
    }

    void cartonReceived(long atId, long arrivalId, String lpn) {
        sql.statement("""
                        update arrival_carton set received_at = coalesce(received_at, now())
                         where warehouse_id = :at and arrival_id = :arrival and lpn = :lpn
                        """)
                .bind("at", atId)
                .bind("arrival", arrivalId)
                .bind("lpn", lpn)
                .update();
    }

    void arrived(long atId, long goodsId, long units, String serialsLeft) {
        sql.statement("""
                        update arrival_goods set in_transit = in_transit - :units, serials = :serials
                         where warehouse_id = :at and id = :goods
                        """)
                .bind("at", atId)
                .bind("goods", goodsId)
                .bind("units", units)
                .bind("serials", serialsLeft)
                .update();
    }

    /** The transfer that this warehouse waits for with such a carton. */
    Optional<String> transferOf(Collection<Long> atIds, String lpn) {
        return sql.statement("""
                        select v.transfer_no from arrival_carton c
                          join transfer_arrival v on v.warehouse_id = c.warehouse_id and v.id = c.arrival_id
                         where c.warehouse_id = any(:at) and c.lpn = upper(:lpn) and v.shipped_at is not null
                           and v.ended_at is null
                         order by v.id desc limit 1
                        """).bind("at", atIds).bind("lpn", lpn).optional(String.class);
    }
}
