package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.kernel.Sql;

/** Which waybills need somebody. A request that was followed by another one does
 * not; a second number is told for a week. */
@ApplicationScoped
class WaybillAlarmSql {

    private static final String ALARMS = """
            select r.warehouse_id, r.parcel_id, r.carrier_id, r.no, r.state, r.problem_code as code, r.problem as text,
                   r.way_back, r.changed_at as since
              from waybill_request r
             where r.problem_code is not null
               and ((r.state <> 'void' or r.problem_code = 'unfinished')
                    and (r.problem_code not in ('unfinished', 'too-few-numbers') or exists (
                           select from parcel p
                            where p.warehouse_id = r.warehouse_id and p.id = r.parcel_id
                              and p.status in ('open', 'weighed', 'labelled')))
                    and not exists (
                      select from waybill_request y
                       where y.warehouse_id = r.warehouse_id and y.parcel_id = r.parcel_id
                         and y.way_back = r.way_back and y.created_at > r.created_at)
                    or r.problem_code = 'second-number' and r.changed_at > now() - interval '7 days')
            union all
            select p.warehouse_id, p.id, p.carrier_id, p.waybill_no, 'held', 'unclosed', null, false, w.changed_at
              from parcel p
              join waybill w on w.carrier_id = p.carrier_id and w.no = p.waybill_no
             where p.status in ('open', 'weighed', 'labelled') and w.state = 'held'
               and w.changed_at < now() - make_interval(secs => :unclosed)
            union all
            select p.warehouse_id, p.id, p.carrier_id, null, p.waybill_state, 'unanswered', null, false, p.created_at
              from parcel p
              join carrier c on c.id = p.carrier_id and c.kind not in ('manual', 'file')
             where p.planned and p.status = 'open' and p.packed_by = 0 and p.waybill_state in ('wanted', 'requested')
               and p.created_at < now() - make_interval(secs => :patience)
               and not exists (select from waybill_request y
                                where y.warehouse_id = p.warehouse_id and y.parcel_id = p.id
                                  and not y.way_back and y.problem_code is not null)
            """;

    private final Sql sql;
    private final Duration unclosed;
    private final Duration patience;

    WaybillAlarmSql(
            Sql sql,
            @ConfigProperty(name = "stowage.waybill.unclosed-after", defaultValue = "4h") Duration unclosed,
            @ConfigProperty(name = "stowage.waybill.wave-patience", defaultValue = "2m") Duration patience) {
        this.patience = patience;
        this.sql = sql;
        this.unclosed = unclosed;
    }

    /** The oldest first. */
    List<WaybillAlarm> list(long warehouseId, int limit) {
        return sql.statement("""
                        select p.parcel_no, o.order_no, c.code as carrier, a.no, a.state, a.code, a.text, a.way_back, a.since
                          from (%s) a
                          join parcel p on p.warehouse_id = a.warehouse_id and p.id = a.parcel_id
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          left join carrier c on c.id = a.carrier_id
                         where a.warehouse_id = :warehouse and (p.status <> 'cancelled' or a.state <> 'refused')
                         order by a.since, p.id limit :limit
                        """.formatted(ALARMS))
                .bind("unclosed", (double) unclosed.toSeconds())
                .bind("patience", (double) patience.toSeconds())
                .bind("warehouse", warehouseId)
                .bind("limit", limit)
                .list(WaybillAlarm.class);
    }

    long count() {
        return sql.statement("select count(*) from (" + ALARMS + ") a")
                .bind("unclosed", (double) unclosed.toSeconds())
                .bind("patience", (double) patience.toSeconds())
                .one(Long.class);
    }

    /** Somebody looks after it: from now on it counts anew. */
    void seen(Parcel parcel) {
        sql.statement("""
                        update waybill set changed_at = now() where carrier_id = :carrier and no = :no and state = 'held'
                        """)
                .bind("carrier", parcel.carrierId())
                .bind("no", parcel.waybillNo())
                .update();
    }
}
