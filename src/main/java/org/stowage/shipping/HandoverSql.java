package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;

/** The moment when goods leave the building. */
@ApplicationScoped
class HandoverSql {

    /** Units of one order line in one parcel. */
    record Leaving(
            long orderId,
            long orderLineId,
            long itemId,
            long lotId,
            long ownerId,
            long locationId,
            long handlingUnitId,
            long quantity) {}

    /** A parcel that left, and when its manifest was signed. */
    record Left(
            long id,
            String parcelNo,
            @Nullable String waybillNo,
            String orderNo,
            @Nullable Long grams,
            String channel,
            String channelOrderNo,
            Instant handedOverAt) {

        ManifestParcel parcel() {
            return new ManifestParcel(id, parcelNo, waybillNo, orderNo, grams, channel, channelOrderNo);
        }
    }

    private final Sql sql;

    HandoverSql(Sql sql) {
        this.sql = sql;
    }

    List<Leaving> leaving(long warehouseId, long manifestId) {
        return sql.statement("""
                        select p.order_id, l.order_line_id, l.item_id, l.lot_id, l.owner_id, p.location_id,
                               p.handling_unit_id, l.quantity
                          from manifest_parcel m
                          join parcel p on p.warehouse_id = m.warehouse_id and p.id = m.parcel_id
                          join parcel_line l on l.warehouse_id = p.warehouse_id and l.parcel_id = p.id
                         where m.warehouse_id = :warehouse and m.manifest_id = :manifest
                         order by p.id, l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("manifest", manifestId)
                .list(Leaving.class);
    }

    /** Parcels of these orders do not go: off the manifest and closed again, so that another one can take them. */
    List<StoppedParcel> takeOff(long warehouseId, long manifestId, Collection<Long> orderIds) {
        return sql.statement("""
                        with off as (
                          delete from manifest_parcel m using parcel p
                           where m.warehouse_id = :warehouse and m.manifest_id = :manifest
                             and p.warehouse_id = m.warehouse_id and p.id = m.parcel_id and p.order_id = any(:orders)
                          returning m.parcel_id),
                        unscanned as (
                          update parcel_piece set scanned_at = null, scanned_by = null
                           where warehouse_id = :warehouse and parcel_id in (select parcel_id from off))
                        update parcel p set status = 'closed'
                          from outbound_order o
                          join order_stop s on s.warehouse_id = o.warehouse_id and s.order_id = o.id and s.lifted_at is null
                         where p.warehouse_id = :warehouse and p.id in (select parcel_id from off)
                           and o.warehouse_id = p.warehouse_id and o.id = p.order_id
                        returning p.parcel_no, o.order_no, s.reason
                        """)
                .bind("warehouse", warehouseId)
                .bind("manifest", manifestId)
                .bind("orders", orderIds)
                .list(StoppedParcel.class);
    }

    /**
     * All that is loaded leaves and the manifest is signed; who waits for its parcels is told.
     *
     * @return what is on the manifest, as it left; id 0: it was not loaded, and stays
     */
    List<Left> leave(Manifest manifest, Handover signed) {
        return sql.statement("""
                        with signed as (
                          update manifest set status = 'handed-over', handed_over_at = now(), driver = :driver,
                                 driver_count = cast(:count as int), signature = :signature
                           where warehouse_id = :warehouse and id = :manifest
                          returning handed_over_at),
                        gone as (
                          update parcel set status = 'handed-over', handed_over_at = now()
                           where warehouse_id = :warehouse and status = 'loaded'
                             and id in (select parcel_id from manifest_parcel
                                         where warehouse_id = :warehouse and manifest_id = :manifest)
                          returning id),
                        listed as materialized (
                          select coalesce(g.id, 0) as id, p.parcel_no, p.waybill_no, o.order_no, p.grams, o.channel,
                                 o.channel_order_no, row_number() over (order by m.loaded_at, p.id) as turn
                            from manifest_parcel m
                            join parcel p on p.warehouse_id = m.warehouse_id and p.id = m.parcel_id
                            join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                            left join gone g on g.id = p.id
                           where m.warehouse_id = :warehouse and m.manifest_id = :manifest),
                        told as (
                          %s
                          select :warehouse, 'parcel.handed-over', parcel_no,
                                 jsonb_strip_nulls(jsonb_build_object('parcelNo', parcel_no, 'orderNo', order_no, 'channel', channel,
                                                    'channelOrderNo', channel_order_no, 'carrier', cast(:carrier as text),
                                                    'waybillNo', waybill_no, 'grams', grams,
                                                    'manifestNo', cast(:no as text)))
                            from listed order by turn)
                        select l.*, s.handed_over_at from listed l cross join signed s order by l.turn
                        """.formatted(Outbox.INSERT))
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .bind("driver", signed.driver())
                .bind("count", signed.driverCount())
                .bind("signature", signed.signature())
                .bind("carrier", manifest.carrier())
                .bind("no", manifest.manifestNo())
                .list(Left.class);
    }
}
