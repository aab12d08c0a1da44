package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Parcels on their way of which somebody should ask, through the index of those that have not arrived. */
@ApplicationScoped
class TrackAlarmSql {

    record Counted(long count, @Nullable Instant oldest) {}

    /**
     * Each parcel once, by the worst. What somebody looks after comes back when something happens, or after the days that the
     * carrier may be silent. After 120 days nobody waits any more.
     */
    private static final String ALARMS = """
            select t.warehouse_id, t.parcel_id, t.carrier, t.waybill_no, a.code, a.since, t.text, t.seen_note
              from parcel_track t
              join carrier c on c.code = t.carrier
              left join carrier_watch w on w.carrier_id = c.id
              left join carrier_days d on d.carrier_id = w.carrier_id
              cross join lateral (
                select code, since from (values
                  (1, 'lost', case when t.code = 'lost' then t.at end),
                  (2, 'damaged', case when t.code = 'damaged' then t.at end),
                  (3, 'reported', case when t.first_scan_at is null
                                        and t.reported_at < now() - make_interval(hours => w.scan_hours) then t.reported_at end),
                  (4, 'late-pick-up', case when t.first_scan_at is null
                                        and t.handed_over_at < now() - make_interval(hours => w.scan_hours)
                                       then t.handed_over_at end),
                  (5, 'failed-attempt', case when t.code = 'failed-attempt' then t.at end),
                  (6, 'returning', case when t.code = 'returning' then t.at end),
                  (7, 'exception', case when t.code = 'exception' then t.at end),
                  (8, 'overdue', case when least(t.due_at, t.handed_over_at + make_interval(days => d.deliver_days)) < now()
                                      then least(t.due_at, t.handed_over_at + make_interval(days => d.deliver_days)) end),
                  (9, 'stuck', case when t.first_scan_at is not null
                                     and t.moved_at < now() - make_interval(days => d.stuck_days) then t.moved_at end)
                ) as x (rank, code, since) where since is not null order by rank limit 1) a
             where t.warehouse_id = :warehouse and t.final_at is null and t.begun_at > now() - interval '120 days'
               and (t.seen_at is null or t.heard_at > t.seen_at
                    or t.seen_at < now() - make_interval(days => coalesce(d.stuck_days, 5)))
            """;

    private final Sql sql;

    TrackAlarmSql(Sql sql) {
        this.sql = sql;
    }

    /** The oldest first. @param code null: all */
    List<TrackAlarm> list(long warehouseId, @Nullable String code, int limit) {
        return sql.statement("""
                        select p.parcel_no, o.order_no, a.carrier, a.waybill_no, a.code, a.since, a.text, a.seen_note as note
                          from (%s) a
                          join parcel p on p.warehouse_id = a.warehouse_id and p.id = a.parcel_id and p.status <> 'cancelled'
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                         where cast(:code as text) is null or a.code = :code
                         order by a.since, p.id limit :limit
                        """.formatted(ALARMS))
                .bind("warehouse", warehouseId)
                .bind("code", code)
                .bind("limit", limit)
                .list(TrackAlarm.class);
    }

    Counted count(long warehouseId) {
        return sql.statement("select count(*), min(a.since) as oldest from (" + ALARMS + """
                        ) a join parcel p on p.warehouse_id = a.warehouse_id and p.id = a.parcel_id and p.status <> 'cancelled'
                        """)
                .bind("warehouse", warehouseId)
                .one(Counted.class);
    }

    /** @return 0: it has no track */
    int seen(long warehouseId, long parcelId, String note, long operatorId) {
        return sql.statement("""
                        update parcel_track set seen_at = now(), seen_by = :operator, seen_note = :note
                         where warehouse_id = :warehouse and parcel_id = :parcel
                        """)
                .bind("operator", operatorId)
                .bind("note", note)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .update();
    }
}
