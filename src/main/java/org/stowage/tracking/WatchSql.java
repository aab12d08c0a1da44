package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.OutboxListener.Heard;
import org.stowage.kernel.Sql;

/** Which carriers are watched, and from when on a parcel is. */
@ApplicationScoped
class WatchSql {

    /** A carrier and its rule, if it has one. @param scanHours null: it is not watched */
    record Row(
            String carrier,
            String name,
            @Nullable Integer scanHours,
            @Nullable Integer stuckDays,
            @Nullable Integer deliverDays) {

        public boolean isWatched() {
            return scanHours != null;
        }
    }

    private static final String RENAMED =
            "(parcel_track.carrier, parcel_track.waybill_no) is distinct from (excluded.carrier, excluded.waybill_no)";

    /** Nothing is known of the way under its next number. */
    private static final String ANEW = Stream.of(
                    "code",
                    "at",
                    "place",
                    "text",
                    "first_scan_at",
                    "moved_at",
                    "heard_at",
                    "due_at",
                    "final_at",
                    "seen_at")
            .map(column -> column + " = case when not (" + RENAMED + ") then parcel_track." + column + " end")
            .collect(Collectors.joining(", "));

    private final Sql sql;

    WatchSql(Sql sql) {
        this.sql = sql;
    }

    List<Row> all() {
        return sql.statement("""
                        select c.code as carrier, c.name, w.scan_hours, d.stuck_days, d.deliver_days
                          from carrier c
                          left join carrier_watch w on w.carrier_id = c.id
                          left join carrier_days d on d.carrier_id = c.id
                         order by c.code
                        """).list(Row.class);
    }

    void put(long carrierId, int scanHours, long operatorId) {
        sql.statement("""
                        insert into carrier_watch (carrier_id, scan_hours, changed_by)
                        values (:carrier, :hours, :operator)
                        on conflict (carrier_id) do update
                           set scan_hours = excluded.scan_hours, changed_by = excluded.changed_by, changed_at = now()
                        """)
                .bind("carrier", carrierId)
                .bind("hours", scanHours)
                .bind("operator", operatorId)
                .update();
    }

    boolean any() {
        return sql.statement("select exists (select from carrier_watch)").one(Boolean.class);
    }

    /**
     * Parcels of watched carriers that left, or whose number the channel was told. Carriers that can be asked are asked from
     * then on. What was said of another number that a parcel had is not its way.
     *
     * @param asked kinds of carriers that can be
     */
    void begin(long warehouseId, List<Heard> news, List<String> asked, double firstSeconds) {
        sql.statement("""
                        insert into parcel_track (warehouse_id, parcel_id, carrier, waybill_no, handed_over_at, reported_at, next_at)
                        select :warehouse, p.id, c.code, p.waybill_no, p.handed_over_at,
                               case when bool_or(n.event = 'parcel.confirmed') then now() end,
                               case when c.kind = any(:asked) then now() + make_interval(secs => :first) end
                          from unnest(:events, :subjects) as n (event, subject)
                          join parcel p on p.warehouse_id = :warehouse and p.parcel_no = n.subject and p.waybill_no is not null
                          join carrier c on c.id = p.carrier_id
                          join carrier_watch w on w.carrier_id = c.id
                         group by p.id, c.code, c.kind, p.waybill_no, p.handed_over_at
                         order by p.id
                        on conflict (warehouse_id, parcel_id) do update
                           set carrier = excluded.carrier, waybill_no = excluded.waybill_no, %s,
                               handed_over_at = coalesce(excluded.handed_over_at, parcel_track.handed_over_at),
                               reported_at = coalesce(parcel_track.reported_at, excluded.reported_at),
                               next_at = case when parcel_track.final_at is null or %s
                                              then coalesce(parcel_track.next_at, excluded.next_at) end
                        """.formatted(ANEW, RENAMED))
                .bind("warehouse", warehouseId)
                .bind("events", news.stream().map(Heard::event).toList())
                .bind("subjects", news.stream().map(Heard::subject).toList())
                .bind("asked", asked)
                .bind("first", firstSeconds)
                .update();
    }
}
