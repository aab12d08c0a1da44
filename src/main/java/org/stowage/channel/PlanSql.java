package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/**
 * Which orders are confirmed with which parcels. The orders are those whose lines lie in the parcel: of a parcel for several
 * orders each is confirmed.
 */
@ApplicationScoped
class PlanSql {

    /** Behind parcels {@code p}: one for each order in each; a parcel that got another number is told anew. */
    private static final String PLAN = """
            , due as (
              select distinct p.warehouse_id, l.order_id, p.id as parcel_id, o.channel, w.way, c.code as carrier, p.waybill_no,
                     p.reached < 3 as watched
                from p
                join parcel_line x on x.warehouse_id = p.warehouse_id and x.parcel_id = p.id
                join order_line l on l.warehouse_id = x.warehouse_id and l.id = x.order_line_id
                join outbound_order o on o.warehouse_id = l.warehouse_id and o.id = l.order_id
                join channel_way w on w.channel = o.channel
                join carrier c on c.id = p.carrier_id
               where p.waybill_no is not null and (p.reached >= case w.moment when 'label' then 1 when 'packed' then 2 else 3 end))
            insert into ship_confirmation (warehouse_id, order_id, parcel_id, channel, way, carrier, waybill_no, watched)
            select warehouse_id, order_id, parcel_id, channel, way, carrier, waybill_no, watched from due
             order by warehouse_id, parcel_id, order_id
            on conflict on constraint ship_confirmation_once do update
               set state = 'waiting', heard = false, request_id = gen_random_uuid(), attempts = 0, next_at = now(),
                   carrier = excluded.carrier, waybill_no = excluded.waybill_no, way = excluded.way, problem = null, sent_at = null,
                   lease = null, leased_until = null, created_at = now(), watched = excluded.watched
             where ship_confirmation.waybill_no is distinct from excluded.waybill_no
            """;

    private static final String REACHED =
            "case status when 'labelled' then 1 when 'closed' then 2 when 'loaded' then 2 else 3 end as reached";

    private final Sql sql;

    PlanSql(Sql sql) {
        this.sql = sql;
    }

    /** Parcels that left. */
    int left(long warehouseId, List<String> parcelNos) {
        return sql.statement("""
                        with p as (
                          select warehouse_id, id, carrier_id, waybill_no, 3 as reached from parcel
                           where warehouse_id = :warehouse and parcel_no = any(:parcels))
                        """ + PLAN)
                .bind("warehouse", warehouseId)
                .bind("parcels", parcelNos)
                .update();
    }

    /** Parcels in the house whose channels want to know before they leave. */
    int early() {
        return sql.statement("""
                        with p as (
                          select warehouse_id, id, carrier_id, waybill_no, %s from parcel
                           where status in ('labelled', 'closed', 'loaded')
                             and not exists (select from ship_confirmation s
                                              where s.warehouse_id = parcel.warehouse_id and s.parcel_id = parcel.id
                                                and s.waybill_no = parcel.waybill_no))
                        """.formatted(REACHED) + PLAN).update();
    }

    /** Nobody needs to be told any more of parcels that were given up or lost this number; whoever may have heard is asked. */
    int withdraw() {
        return sql.statement("""
                        update ship_confirmation s set state = 'withdrawn', lease = null, leased_until = null, problem = null
                          from parcel p
                         where s.state not in ('sent', 'withdrawn') and s.state <> 'outdated' and not s.heard
                           and coalesce(s.leased_until, now()) <= now()
                           and p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
                           and (p.status = 'cancelled' or p.waybill_no is distinct from s.waybill_no)
                        """).update();
    }

    /** Channels that were told of what is not true any more; what left with the number that they know is looked at no more. */
    int outdated() {
        return sql.statement("""
                        update ship_confirmation s
                           set watched = false,
                               state = case when p.status = 'handed-over' and p.waybill_no = s.waybill_no then s.state
                                            else 'outdated' end
                          from parcel p
                         where s.state = 'sent' and s.watched and p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
                           and (p.status in ('cancelled', 'handed-over') or p.waybill_no is distinct from s.waybill_no)
                        """).update();
    }
}
