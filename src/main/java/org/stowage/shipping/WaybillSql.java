package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.stowage.kernel.Sql;
import org.stowage.waybill.WaybillRequest;
import org.stowage.waybill.WaybillState;

/** The registry of numbers that were ever given, and who has which. */
@ApplicationScoped
class WaybillSql {

    private final Sql sql;

    WaybillSql(Sql sql) {
        this.sql = sql;
    }

    /** The parcel has its weight and its number. Empty: this number was given to somebody before. */
    Optional<Parcel> hold(Parcel parcel, long carrierId, String no, Weighing weighing) {
        return hold(parcel, carrierId, no, weighing, true);
    }

    /** The same of one that is still empty: it has its number, and no weight. */
    Optional<Parcel> holdEarly(Parcel parcel, long carrierId, String no) {
        return hold(parcel, carrierId, no, Weighing.of(parcel), false);
    }

    private Optional<Parcel> hold(Parcel parcel, long carrierId, String no, Weighing weighing, boolean isFull) {
        return sql.statement("""
                        with held as (
                          insert into waybill (carrier_id, no, warehouse_id, parcel_id, state, request_id)
                          values (:carrier, :no, :warehouse, :parcel, 'held', :request)
                          on conflict (carrier_id, no) do nothing
                          returning carrier_id as chosen, no, request_id as request)
                        update parcel set box = coalesce(:box, box), grams = cast(:grams as bigint),
                               expected_grams = cast(:expected as bigint), carrier_id = h.chosen, waybill_state = 'held',
                               waybill_no = h.no, waybill_request_id = h.request,
                               boxes = coalesce(nullif(:boxes, 0), boxes),
                               status = case when :full and status in ('open', 'weighed') then 'labelled' else status end
                          from held h
                         where warehouse_id = :warehouse and id = :parcel
                        returning
                        """ + ParcelSql.ROW)
                .bind("warehouse", parcel.warehouseId())
                .bind("parcel", parcel.id())
                .bind("carrier", carrierId)
                .bind("no", no)
                .bind("full", isFull)
                .bind("boxes", weighing.boxes())
                .bind("request", UUID.randomUUID())
                .bind("box", weighing.box())
                .bind("grams", weighing.grams())
                .bind("expected", weighing.expected())
                .optional(Parcel.class);
    }

    /**
     * The number comes from the carrier.
     *
     * @param childNos of further boxes
     * @return false: it, or one of these, is another parcel's, and nothing was written
     */
    boolean number(WaybillRequest request, String no, List<String> childNos) {
        return !sql.statement("""
                        with others as (
                          select b.no from parcel_piece b
                            join parcel p on p.warehouse_id = b.warehouse_id and p.id = b.parcel_id
                           where b.warehouse_id = :warehouse and upper(b.no) = any(cast(:all as text[]))
                             and b.parcel_id <> :parcel and p.carrier_id = :carrier
                          union all
                          select g.no from waybill g
                           where g.carrier_id = :carrier and g.no = any(cast(:children as text[]))
                             and (g.warehouse_id, g.parcel_id) <> (:warehouse, :parcel))
                        insert into waybill as w (carrier_id, no, warehouse_id, parcel_id, state, request_id, way_back)
                        select cast(:carrier as bigint), cast(:no as text), cast(:warehouse as bigint),
                               cast(:parcel as bigint), cast(:state as text), cast(:request as uuid),
                               cast(:wayBack as boolean)
                         where not exists (select from others)
                        on conflict (carrier_id, no) do update
                           set state = excluded.state, request_id = excluded.request_id, changed_at = now()
                         where w.warehouse_id = excluded.warehouse_id and w.parcel_id = excluded.parcel_id
                           and w.way_back = excluded.way_back and w.state in ('void', 'voiding')
                        returning no
                        """)
                .bind("carrier", request.carrierId())
                .bind("no", no)
                .bind("warehouse", request.warehouseId())
                .bind("parcel", request.parcelId())
                .bind("state", request.state())
                .bind("request", request.id())
                .bind("wayBack", request.wayBack())
                .bind("children", childNos)
                .bind(
                        "all",
                        Stream.concat(Stream.of(no), childNos.stream())
                                .map(each -> each.toUpperCase(Locale.ROOT))
                                .toList())
                .list(String.class)
                .isEmpty();
    }

    /** A full box gets its label; one that is still being filled keeps the number for later. */
    void numbered(WaybillRequest request, String no) {
        sql.statement("""
                        update parcel set waybill_no = :no, waybill_request_id = :request, carrier_id = :carrier,
                               waybill_state = 'held',
                               status = case status when 'weighed' then 'labelled' else status end
                         where warehouse_id = :warehouse and id = :parcel
                        """)
                .bind("no", no)
                .bind("request", request.id())
                .bind("carrier", request.carrierId())
                .bind("warehouse", request.warehouseId())
                .bind("parcel", request.parcelId())
                .update();
    }

    /** The parcel's waybill is so far; its number stays as it is. One that goes under another number is none of the request's. */
    void state(WaybillRequest request) {
        sql.statement("""
                        update parcel set waybill_state = :state
                         where warehouse_id = :warehouse and id = :parcel
                           and (waybill_no is null or waybill_request_id = :request)
                        """)
                .bind("state", request.state())
                .bind("warehouse", request.warehouseId())
                .bind("parcel", request.parcelId())
                .bind("request", request.id())
                .update();
    }

    /** A carrier is asked for its number. */
    void asked(WaybillRequest request) {
        sql.statement("""
                        update parcel set waybill_state = :state, waybill_request_id = :request,
                               carrier_id = case when :state = 'voiding' then carrier_id else :carrier end
                         where warehouse_id = :warehouse and id = :parcel
                        """)
                .bind("state", request.state())
                .bind("request", request.id())
                .bind("carrier", request.carrierId())
                .bind("warehouse", request.warehouseId())
                .bind("parcel", request.parcelId())
                .update();
    }

    /** The order goes with somebody else from now on. */
    void carrier(Parcel parcel, long carrierId) {
        sql.statement("update parcel set carrier_id = :carrier where warehouse_id = :warehouse and id = :parcel")
                .bind("carrier", carrierId)
                .bind("warehouse", parcel.warehouseId())
                .bind("parcel", parcel.id())
                .update();
    }

    /**
     * No live number any more. One that was closed waits for another number beside the parcel that is packed meanwhile.
     *
     * @param state void: nobody has to agree, as for a range of ours; voiding: the carrier has
     */
    void giveUp(long warehouseId, long parcelId, WaybillState state) {
        sql.statement("""
                        with given as (
                          update waybill set state = :state, changed_at = now()
                           where warehouse_id = :warehouse and parcel_id = :parcel and state in ('held', 'used')
                             and not way_back),
                        boxes as (delete from parcel_piece where warehouse_id = :warehouse and parcel_id = :parcel)
                        update parcel set waybill_state = :state, waybill_no = null,
                               status = case when status in ('labelled', 'closed') then 'weighed' else status end,
                               closed_before = closed_before or status = 'closed', closed_at = null
                         where warehouse_id = :warehouse and id = :parcel
                        """)
                .bind("state", state)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .update();
    }

    /** The carrier took the number back, or somebody wrote it off. */
    void gone(WaybillRequest request) {
        sql.statement("""
                        update waybill set state = 'void', changed_at = now()
                         where carrier_id = :carrier and no = any(:no) and request_id = :request
                        """)
                .bind("carrier", request.carrierId())
                .bind("no", request.no() == null ? List.of() : List.of(request.no()))
                .bind("request", request.id())
                .update();
    }
}
