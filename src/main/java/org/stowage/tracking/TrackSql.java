package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;

/** What was said of parcels, and what it comes to. */
@ApplicationScoped
class TrackSql {

    private static final String FINAL = "('delivered', 'returned')";

    /** Behind the step {@code fresh}: what a webhook reads of each. */
    private static final String TELL = """
            told as (
              %s
              select :warehouse, 'parcel.tracked', p.parcel_no,
                     jsonb_strip_nulls(jsonb_build_object('parcelNo', p.parcel_no, 'orderNo', o.order_no,
                       'channel', o.channel, 'channelOrderNo', o.channel_order_no, 'carrier', f.carrier,
                       'waybillNo', f.waybill_no, 'code', f.code, 'at', f.at, 'place', f.place, 'text', f.text,
                       'rawCode', f.raw_code))
                from fresh f
                join parcel p on p.warehouse_id = :warehouse and p.id = f.parcel_id
                join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
               order by f.id)
            """.formatted(Outbox.INSERT);

    /**
     * From all events of the numbers that its parcel has now, not from the new ones: so the order of coming does not count. A
     * final one counts more than a later one, and only where each box has one; until then, those that are still on their way
     * say where it is.
     */
    private static final String SETTLE = """
            with %1$s,
            due as (
              select d.parcel, max(d.due) as due from unnest(:parcels, :dues) as d (parcel, due) group by d.parcel),
            said as (
              select e.*, n.no, e.code in %2$s as is_final
                from present n
                join parcel_event e on e.warehouse_id = :warehouse and e.parcel_id = n.parcel_id and e.waybill_no = n.no),
            box as (
              select n.parcel_id, n.no, min(s.at) filter (where s.is_final) as final_at
                from present n left join said s on s.parcel_id = n.parcel_id and s.no = n.no
               group by n.parcel_id, n.no),
            whole as (
              select parcel_id, case when count(*) = count(final_at) then max(final_at) end as final_at
                from box group by parcel_id),
            sums as (
              select s.parcel_id, max(s.at) as moved_at, min(s.at) filter (where s.code is not null) as first_scan_at,
                     count(*) filter (where s.code = 'failed-attempt') as failed, max(s.recorded_at) as heard_at
                from said s group by s.parcel_id),
            last as (
              select distinct on (s.parcel_id) s.*
                from said s
                join box b on b.parcel_id = s.parcel_id and b.no = s.no
                join whole w on w.parcel_id = s.parcel_id
               where s.code is not null and (w.final_at is not null or not s.is_final)
               order by s.parcel_id, s.is_final desc, b.final_at is not null, s.at desc, s.id desc)
            update parcel_track t
               set code = l.code, at = l.at, place = l.place, text = l.text,
                   moved_at = s.moved_at, heard_at = s.heard_at, first_scan_at = s.first_scan_at,
                   failed_attempts = s.failed, final_at = w.final_at,
                   due_at = coalesce(cast(d.due as timestamptz), t.due_at)
              from sums s
              join whole w on w.parcel_id = s.parcel_id
              join due d on d.parcel = s.parcel_id
              left join last l on l.parcel_id = s.parcel_id
             where t.warehouse_id = :warehouse and t.parcel_id = s.parcel_id
            """.formatted(NumberSql.PRESENT, FINAL);

    private final Sql sql;

    TrackSql(Sql sql) {
        this.sql = sql;
    }

    /** The parcels are locked in their order first: two that hear of one parcel at once agree on where it is. */
    int record(long warehouseId, TrackSource source, List<NewEvent> events) {
        lock(warehouseId, events);
        int fresh = insert(warehouseId, source, events);
        settle(warehouseId, events);
        return fresh;
    }

    /** Under the number that its parcel has now, whatever box the news is of. */
    private void lock(long warehouseId, List<NewEvent> events) {
        sql.statement("""
                        insert into parcel_track (warehouse_id, parcel_id, carrier, waybill_no)
                        select :warehouse, e.parcel, coalesce(min(c.code), min(e.carrier)), coalesce(min(p.waybill_no), min(e.no))
                          from unnest(:parcels, :carriers, :nos) as e (parcel, carrier, no)
                          left join parcel p on p.warehouse_id = :warehouse and p.id = e.parcel
                          left join carrier c on c.id = p.carrier_id
                         group by e.parcel order by e.parcel
                        on conflict (warehouse_id, parcel_id) do update
                           set carrier = excluded.carrier, waybill_no = excluded.waybill_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcels", each(events, NewEvent::parcelId))
                .bind("carriers", each(events, NewEvent::carrier))
                .bind("nos", each(events, NewEvent::waybillNo))
                .update();
    }

    /** A line that had a code when it was the youngest, and comes without one when it is older, is the same line. */
    private int insert(long warehouseId, TrackSource source, List<NewEvent> events) {
        return sql.statement("""
                        with fresh as (
                          insert into parcel_event (warehouse_id, parcel_id, carrier, waybill_no, code, at, place, text, raw_code,
                                                    source)
                          select :warehouse, e.parcel, e.carrier, e.no, cast(e.code as text), e.at, cast(e.place as text), e.text,
                                 e.raw, :source
                            from unnest(:parcels, :carriers, :nos, :codes, :ats, :places, :texts, :raws) with ordinality
                              as e (parcel, carrier, no, code, at, place, text, raw, turn)
                           where e.raw <> '' or e.code is not null
                              or not exists (select from parcel_event x
                                              where x.warehouse_id = :warehouse and x.parcel_id = e.parcel
                                                and x.waybill_no = e.no and x.at = e.at and x.text = e.text)
                           order by e.at, e.turn
                          on conflict do nothing
                          returning id, parcel_id, carrier, waybill_no, code, at, place, text, raw_code),
                        %s
                        select count(*)::int from fresh
                        """.formatted(TELL))
                .bind("warehouse", warehouseId)
                .bind("source", source.text())
                .bind("parcels", each(events, NewEvent::parcelId))
                .bind("carriers", each(events, NewEvent::carrier))
                .bind("nos", each(events, NewEvent::waybillNo))
                .bind(
                        "codes",
                        each(
                                events,
                                event -> event.code() == null
                                        ? null
                                        : event.code().text()))
                .bind("ats", each(events, NewEvent::at))
                .bind("places", each(events, NewEvent::place))
                .bind("texts", each(events, NewEvent::text))
                .bind("raws", each(events, NewEvent::rawCode))
                .one(Integer.class);
    }

    private void settle(long warehouseId, List<NewEvent> events) {
        sql.statement(SETTLE)
                .bind("warehouse", warehouseId)
                .bind("parcels", each(events, NewEvent::parcelId))
                .bind("dues", each(events, NewEvent::dueAt))
                .update();
    }

    Optional<ParcelTrack> track(long warehouseId, long parcelId) {
        return sql.statement("select * from parcel_track where warehouse_id = :warehouse and parcel_id = :parcel")
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .optional(ParcelTrack.class);
    }

    List<ParcelEvent> events(long warehouseId, long parcelId) {
        return sql.statement("""
                        select id, parcel_id, carrier, waybill_no, code, at, place, text, raw_code, source, recorded_at
                          from parcel_event where warehouse_id = :warehouse and parcel_id = :parcel
                         order by at desc, id desc
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .list(ParcelEvent.class);
    }

    /** Why the carrier could not be asked the last time. */
    Optional<String> problem(long warehouseId, long parcelId) {
        return sql.statement("""
                        select problem from parcel_track
                         where warehouse_id = :warehouse and parcel_id = :parcel and problem is not null
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .optional(String.class);
    }

    /** Where anything is on its way. */
    List<Long> warehouses() {
        return sql.statement("select distinct warehouse_id from parcel_track where final_at is null order by 1")
                .list(Long.class);
    }

    private static <T> List<@Nullable T> each(List<NewEvent> events, Function<NewEvent, @Nullable T> value) {
        List<@Nullable T> values = new ArrayList<>();
        events.forEach(event -> values.add(value.apply(event)));
        return values;
    }
}
