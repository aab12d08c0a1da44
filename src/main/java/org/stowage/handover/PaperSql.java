package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.shipping.Manifest;

/** What is kept of a handover beside the manifest. */
@ApplicationScoped
class PaperSql {

    /** As stored. */
    record Row(
            @Nullable String countReason,
            @Nullable String handedBy,
            byte @Nullable [] drawnDriver,
            byte @Nullable [] drawnByUs) {}

    private final Sql sql;

    PaperSql(Sql sql) {
        this.sql = sql;
    }

    List<Missing> missing(Manifest manifest) {
        return sql.statement("""
                        select p.parcel_no, p.closed_at, s.reason as stop_reason,
                               (select min(loaded_at) from manifest_parcel
                                 where warehouse_id = :warehouse and manifest_id = :manifest) as loading_since
                          from parcel_at_door p
                          left join order_stop s on s.warehouse_id = p.warehouse_id and s.order_id = p.order_id
                                                and s.lifted_at is null
                         where p.warehouse_id = :warehouse and p.carrier_id = :carrier order by p.id
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .bind("carrier", manifest.carrierId())
                .list(Missing.class);
    }

    void keep(Manifest manifest, Signed signed, @Nullable Strokes driver, @Nullable Strokes ours) {
        sql.statement("""
                        insert into handover_paper
                          (warehouse_id, manifest_id, count_reason, handed_by, drawn_driver, drawn_by_us)
                        values (:warehouse, :manifest, :reason, :by, cast(:driver as bytea), cast(:ours as bytea))
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .bind("reason", signed.countReason())
                .bind("by", signed.handedBy())
                .bind("driver", driver == null ? null : driver.packed())
                .bind("ours", ours == null ? null : ours.packed())
                .update();
    }

    Optional<Row> paper(Manifest manifest) {
        return sql.statement("""
                        select count_reason, handed_by, drawn_driver, drawn_by_us from handover_paper
                         where warehouse_id = :warehouse and manifest_id = :manifest
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .optional(Row.class);
    }

    /** In what each parcel of the manifest stands now. */
    private static final String NOW = """
            select x.parcel_id, coalesce(lane.code, '') as lane, concat_ws(' / ', f.lpn, g.lpn, b.lpn) as bag
              from manifest_parcel x
              join parcel p on p.warehouse_id = x.warehouse_id and p.id = x.parcel_id
              join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
              join handling_unit h on h.warehouse_id = p.warehouse_id and h.id = p.handling_unit_id
              left join handling_unit b on b.warehouse_id = h.warehouse_id and b.id = h.parent_id
              left join handling_unit g on g.warehouse_id = b.warehouse_id and g.id = b.parent_id
              left join handling_unit f on f.warehouse_id = g.warehouse_id and f.id = g.parent_id
            """ + BagSql.LANE + """
             where x.warehouse_id = :warehouse and x.manifest_id = :manifest
            """;

    List<HandoverPaper.Stand> stands(Manifest manifest) {
        String text = manifest.isOpen()
                ? NOW
                : "select parcel_id, lane, bag from handover_parcel where warehouse_id = :warehouse and manifest_id = :manifest";
        return sql.statement(text)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .list(HandoverPaper.Stand.class);
    }

    /** In what a parcel left. @param handlingUnitId the parcel's own */
    record Left(long parcelId, String lane, String bag, long handlingUnitId) {
        HandoverPaper.Stand stand() {
            return new HandoverPaper.Stand(parcelId, lane, bag);
        }
    }

    /** Keeps in what each parcel leaves. @return those that stand in something, or go through a lane */
    List<Left> keepStands(Manifest manifest) {
        return sql.statement("with now as materialized (" + NOW + """
                        ), kept as (
                          insert into handover_parcel (warehouse_id, manifest_id, parcel_id, lane, bag)
                          select :warehouse, :manifest, parcel_id, lane, bag from now where lane <> '' or bag <> '')
                        select n.parcel_id, n.lane, n.bag, p.handling_unit_id from now n
                          join parcel p on p.warehouse_id = :warehouse and p.id = n.parcel_id
                         where n.lane <> '' or n.bag <> ''
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .list(Left.class);
    }

    void keepMissing(Manifest manifest, List<Missing> missing) {
        sql.statement("""
                        insert into handover_missing (warehouse_id, manifest_id, parcel_no, verdict)
                        select :warehouse, :manifest, no, verdict from unnest(:nos, :verdicts) as u (no, verdict)
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .bind("nos", missing.stream().map(Missing::parcelNo).toList())
                .bind(
                        "verdicts",
                        missing.stream().map(one -> one.verdict().text()).toList())
                .update();
    }

    List<HandoverPaper.Left> left(Manifest manifest) {
        return sql.statement("""
                        select parcel_no, verdict from handover_missing
                         where warehouse_id = :warehouse and manifest_id = :manifest order by verdict, parcel_no
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .list(HandoverPaper.Left.class);
    }
}
