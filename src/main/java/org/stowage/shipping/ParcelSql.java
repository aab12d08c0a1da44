package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.ItemWeights;
import org.stowage.kernel.Sql;
import org.stowage.picking.PickedGoods;
import org.stowage.stock.Bucket;
import org.stowage.stock.Place;

/** Every statement on parcel and parcel_line but those of the waybill and the handover. */
@ApplicationScoped
class ParcelSql {

    /** One item of a parcel. @param grams of one unit by {@link ItemWeights}, null where nobody weighed one yet */
    record Content(
            long orderLineId,
            long itemId,
            long lotId,
            long ownerId,
            String sku,
            String name,
            @Nullable Long grams,
            long quantity) {

        Bucket in(Place box) {
            return new Bucket(box, itemId, lotId, ownerId);
        }
    }

    /** A {@link Parcel}, read or as a statement leaves it. */
    static final String ROW = """
            warehouse_id, id, parcel_no, order_id, status, handling_unit_id, location_id, station_id, carrier_id,
            service, box, grams, expected_grams, waybill_state, waybill_no, packed_by, created_at, closed_at, handed_over_at,
            planned, label_no, boxes
            """;

    private static final String COLUMNS = "select " + ROW + " from parcel ";

    private final Sql sql;

    ParcelSql(Sql sql) {
        this.sql = sql;
    }

    long nextId() {
        return sql.statement("select nextval(pg_get_serial_sequence('parcel', 'id'))")
                .one(Long.class);
    }

    /** Empty: another desk has opened one for this order meanwhile. */
    Optional<Parcel> insert(long warehouseId, NewParcel parcel) {
        return sql.statement("""
                        insert into parcel (warehouse_id, id, parcel_no, order_id, handling_unit_id, location_id,
                                            station_id, carrier_id, service, packed_by, planned)
                        values (:warehouse, :id, :no, :order, :unit, :location, cast(:station as bigint), :carrier,
                                :service, :actor, :planned)
                        on conflict (warehouse_id, order_id, (case when closed_before then id else 0 end))
                              where status in ('open', 'weighed', 'labelled') do nothing
                        returning
                        """ + ROW)
                .bind("warehouse", warehouseId)
                .bind("id", parcel.id())
                .bind("no", parcel.parcelNo())
                .bind("order", parcel.order().id())
                .bind("unit", parcel.handlingUnitId())
                .bind("location", parcel.locationId())
                .bind("station", parcel.stationId())
                .bind("carrier", parcel.carrierId())
                .bind("service", parcel.order().service())
                .bind("actor", parcel.actorId())
                .bind("planned", parcel.planned())
                .optional(Parcel.class);
    }

    Parcel lock(long warehouseId, long id) {
        return sql.statement(COLUMNS + "where warehouse_id = :warehouse and id = :id for update")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .one(Parcel.class);
    }

    /** By parcel number, live waybill number or that of one of several boxes, in any case. */
    Optional<Parcel> find(long warehouseId, String no) {
        List<Parcel> found = sql.statement(COLUMNS + """
                        where warehouse_id = :warehouse
                          and id in (
                            select id from parcel where warehouse_id = :warehouse and parcel_no = :no
                            union all
                            select id from parcel where warehouse_id = :warehouse and upper(waybill_no) = :no
                            union all
                            select parcel_id from parcel_piece where warehouse_id = :warehouse and upper(no) = :no)
                        order by (parcel_no = :no) desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", no.strip().toUpperCase(Locale.ROOT))
                .list(Parcel.class);
        return found.stream().findFirst();
    }

    /** In the order they were opened; behind them those that were closed and wait for another number. */
    List<Parcel> ofOrder(long warehouseId, long orderId) {
        return sql.statement(
                        COLUMNS + "where warehouse_id = :warehouse and order_id = :order order by closed_before, id")
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Parcel.class);
    }

    /** The order of the parcel that this handling unit is the box of. */
    Optional<Long> orderIn(long warehouseId, long handlingUnitId) {
        return sql.statement("""
                        select p.order_id from handling_unit h
                          join parcel p on p.warehouse_id = h.warehouse_id and p.parcel_no = h.lpn and p.handling_unit_id = h.id
                         where h.warehouse_id = :warehouse and h.id = :unit
                        """)
                .bind("warehouse", warehouseId)
                .bind("unit", handlingUnitId)
                .optional(Long.class);
    }

    List<Content> content(long warehouseId, long parcelId) {
        return sql.statement("""
                        select l.order_line_id, l.item_id, l.lot_id, l.owner_id, i.sku, i.name, %s as grams, l.quantity
                          from parcel_line l join item i on i.id = l.item_id %s
                         where l.warehouse_id = :warehouse and l.parcel_id = :parcel order by l.id
                        """.formatted(ItemWeights.GRAMS, ItemWeights.JOIN))
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(Content.class);
    }

    /** A row for each line, for a parcel without any still one. */
    List<ParcelRow> view(long warehouseId, long parcelId) {
        return sql.statement("""
                        select o.order_no, c.code as carrier, m.manifest_no, i.sku, i.name, t.code as lot, l.quantity,
                               coalesce(i.serial_controlled, false) as by_serial,
                               (select h.sscc from handling_unit h
                                 where h.warehouse_id = :warehouse and h.id = p.handling_unit_id) as sscc
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          left join carrier c on c.id = p.carrier_id
                          left join manifest_parcel x on x.warehouse_id = p.warehouse_id and x.parcel_id = p.id
                          left join manifest m on m.warehouse_id = x.warehouse_id and m.id = x.manifest_id
                          left join parcel_line l on l.warehouse_id = p.warehouse_id and l.parcel_id = p.id
                          left join item i on i.id = l.item_id
                          left join lot t on t.warehouse_id = l.warehouse_id and t.id = l.lot_id
                         where p.warehouse_id = :warehouse and p.id = :parcel order by l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(ParcelRow.class);
    }

    /** @return of these lines what is in the parcel now */
    List<Content> addContent(long warehouseId, long parcelId, List<PickedGoods> units) {
        return sql.statement("""
                        with put as (
                          insert into parcel_line as l (warehouse_id, parcel_id, order_line_id, item_id, lot_id, owner_id, quantity)
                          select :warehouse, :parcel, line, item, lot, owner, sum(quantity)
                            from unnest(:lines, :items, :lots, :owners, :quantities) as u (line, item, lot, owner, quantity)
                           group by line, item, lot, owner
                           order by line, lot
                          on conflict (warehouse_id, parcel_id, order_line_id, lot_id)
                          do update set quantity = l.quantity + excluded.quantity
                          returning *)
                        select l.order_line_id, l.item_id, l.lot_id, l.owner_id, i.sku, i.name, %s as grams, l.quantity
                          from put l join item i on i.id = l.item_id %s order by l.id
                        """.formatted(ItemWeights.GRAMS, ItemWeights.JOIN))
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("lines", units.stream().map(PickedGoods::orderLineId).toList())
                .bind("items", units.stream().map(PickedGoods::itemId).toList())
                .bind("lots", units.stream().map(PickedGoods::lotId).toList())
                .bind("owners", units.stream().map(PickedGoods::ownerId).toList())
                .bind("quantities", units.stream().map(PickedGoods::quantity).toList())
                .list(Content.class);
    }

    /** Units out of the box again; a line of which nothing is left is gone. */
    void takeOut(long warehouseId, long parcelId, Content line, long units) {
        sql.statement("""
                        with emptied as (
                          delete from parcel_line where warehouse_id = :warehouse and parcel_id = :parcel
                             and order_line_id = :line and lot_id = :lot and quantity = :units)
                        update parcel_line set quantity = quantity - :units
                         where warehouse_id = :warehouse and parcel_id = :parcel and order_line_id = :line and lot_id = :lot
                           and quantity > :units
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("line", line.orderLineId())
                .bind("lot", line.lotId())
                .bind("units", units)
                .update();
    }

    /** The full box goes to the weigh-out station: nobody's, and no more goods go in. */
    void toWeighOut(long warehouseId, long id, @Nullable String box) {
        sql.statement("""
                        update parcel set packed_by = 0, box = coalesce(:box, box), weigh_out_at = now()
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("box", box)
                .update();
    }

    /** A full box waits for its weight. */
    boolean isForWeighOut(long warehouseId, long id) {
        return sql.statement("""
                        select weigh_out_at is not null from parcel where warehouse_id = :warehouse and id = :id
                        """).bind("warehouse", warehouseId).bind("id", id).one(Boolean.class);
    }

    /** So many boxes, as long as no number was asked for. @return 0: one was */
    int boxes(long warehouseId, long id, int boxes) {
        return sql.statement("""
                        update parcel set boxes = :boxes
                         where warehouse_id = :warehouse and id = :id and waybill_state in ('none', 'void', 'refused') and waybill_no is null
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("boxes", boxes)
                .update();
    }

    /** Weighed behind its label. */
    void reweighed(long warehouseId, long id, long grams) {
        sql.statement("update parcel set grams = :grams where warehouse_id = :warehouse and id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("grams", grams)
                .update();
    }

    /** A full box; one that has its number already needs its label only. */
    Parcel weighed(long warehouseId, long id, Weighing weighing) {
        return sql.statement("""
                        update parcel set box = coalesce(:box, box), grams = cast(:grams as bigint),
                                          expected_grams = cast(:expected as bigint),
                                          boxes = coalesce(nullif(:boxes, 0), boxes),
                                          status = case when status not in ('open', 'weighed') then status
                                                        when waybill_no is null then 'weighed' else 'labelled' end
                         where warehouse_id = :warehouse and id = :id
                        returning
                        """ + ROW)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("box", weighing.box())
                .bind("grams", weighing.grams())
                .bind("expected", weighing.expected())
                .bind("boxes", weighing.boxes())
                .one(Parcel.class);
    }

    /** Under its number for good. Empty: it is not labelled, or closed or gone already. */
    Optional<Parcel> close(long warehouseId, long id) {
        return sql.statement("""
                        with closed as (
                          update parcel set status = 'closed', closed_at = now(), closed_before = false, waybill_state = 'used'
                           where warehouse_id = :warehouse and id = :id and status = 'labelled'
                          returning *),
                        used as (
                          update waybill set state = 'used', changed_at = now()
                           where warehouse_id = :warehouse and parcel_id in (select id from closed) and state = 'held')
                        select %s from closed
                        """.formatted(ROW))
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .optional(Parcel.class);
    }

    /** Another desk goes on, and takes it from the problem shelf or from the way to the scale; or none: {@code actorId} 0. */
    void hand(long warehouseId, long id, long actorId, @Nullable Long stationId, long locationId) {
        sql.statement("""
                        with found as (
                          update problem_shelf set ended_at = now()
                           where :actor <> 0 and warehouse_id = :warehouse and ended_at is null
                             and order_id = (select order_id from parcel where warehouse_id = :warehouse and id = :id))
                        update parcel set weigh_out_at = case :actor when 0 then weigh_out_at end, packed_by = :actor, station_id = cast(:station as bigint), location_id = :location
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("actor", actorId)
                .bind("station", stationId)
                .bind("location", locationId)
                .update();
    }

    void cancel(long warehouseId, long id) {
        sql.statement("update parcel set status = 'cancelled' where warehouse_id = :warehouse and id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .update();
    }
}
