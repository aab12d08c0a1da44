package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.waybill.HeldNumber;

/** The boxes of parcels that have several, each under its own number; a parcel of one box has no row here. */
@ApplicationScoped
class PieceSql {

    private final Sql sql;

    PieceSql(Sql sql) {
        this.sql = sql;
    }

    /** As the carrier numbers them now. */
    void number(Parcel parcel, HeldNumber held) {
        sql.statement("""
                        with old as (delete from parcel_piece where warehouse_id = :warehouse and parcel_id = :parcel
                                        and (:boxes = 1 or box > :boxes))
                        insert into parcel_piece (warehouse_id, parcel_id, box, no)
                        select :warehouse, :parcel, 1, :no where :boxes > 1
                        union all
                        select :warehouse, :parcel, n.turn + 1, n.no
                          from unnest(cast(:further as text[])) with ordinality as n (no, turn)
                        on conflict (warehouse_id, parcel_id, box)
                        do update set no = excluded.no, scanned_at = null, scanned_by = null
                        """)
                .bind("warehouse", parcel.warehouseId())
                .bind("parcel", parcel.id())
                .bind("no", held.no())
                .bind("further", held.childNos())
                .bind("boxes", 1 + held.childNos().size())
                .update();
    }

    boolean isOf(Parcel parcel, String no) {
        return !sql.statement("""
                        select box from parcel_piece
                         where warehouse_id = :warehouse and parcel_id = :parcel and upper(no) = upper(:no)
                        """)
                .bind("warehouse", parcel.warehouseId())
                .bind("parcel", parcel.id())
                .bind("no", no)
                .list(Integer.class)
                .isEmpty();
    }

    /** What the labels of these parcels stand for, in their order: those of further boxes behind the first one's. */
    List<String> documents(long warehouseId, List<String> parcelNos) {
        return sql.statement("""
                        select d.document
                          from unnest(cast(:nos as text[])) with ordinality as n (no, turn)
                          cross join lateral (
                            select 1 as box, 'P-' || n.no as document
                            union all
                            select b.box, 'P-' || n.no || '/' || b.box
                              from parcel p join parcel_piece b on b.warehouse_id = p.warehouse_id and b.parcel_id = p.id
                             where p.warehouse_id = :warehouse and p.parcel_no = n.no and b.box > 1
                               and exists (select from print_job j where j.warehouse_id = p.warehouse_id
                                              and j.document = 'P-' || n.no || '/' || b.box)) d
                         order by n.turn, d.box
                        """)
                .bind("warehouse", warehouseId)
                .bind("nos", parcelNos)
                .list(String.class);
    }

    /** Numbers of its boxes that nobody scanned at the door yet. */
    List<String> open(long warehouseId, long parcelId) {
        return sql.statement("""
                        select no from parcel_piece
                         where warehouse_id = :warehouse and parcel_id = :parcel and scanned_at is null order by box
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(String.class);
    }

    /** Boxes of this parcel; another carrier's parcel may have a box of the same number. */
    void scanned(long warehouseId, long parcelId, Collection<String> nos, long actorId) {
        sql.statement("""
                        update parcel_piece set scanned_at = now(), scanned_by = :actor
                         where warehouse_id = :warehouse and parcel_id = :parcel and upper(no) = any(cast(:nos as text[]))
                           and scanned_at is null
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("actor", actorId)
                .bind("nos", nos)
                .update();
    }
}
