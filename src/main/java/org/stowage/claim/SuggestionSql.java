package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** What the news of parcels say against their carriers' terms, in one statement. */
@ApplicationScoped
class SuggestionSql {

    private final Sql sql;

    SuggestionSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Of each parcel the gravest; nothing that was claimed for that, or for something graver, however it
     * ended. What was lost and delivered later is not lost; what was damaged is damaged also after delivery.
     */
    List<Suggestion> of(long warehouseId, int limit) {
        return sql.statement("""
                        with told as (
                          select e.parcel_id, e.carrier, e.code as reason, min(e.at) as since, max(e.text) as said
                            from parcel_event e
                            left join parcel_track t on t.warehouse_id = e.warehouse_id and t.parcel_id = e.parcel_id
                                                    and t.code = 'delivered'
                           where e.warehouse_id = :warehouse and e.code in ('lost', 'damaged')
                             and (e.code = 'damaged' or t.at is null or t.at < e.at)
                             and e.at > now() - interval '180 days'
                           group by 1, 2, 3
                          union all
                          select t.parcel_id, t.carrier, 'stuck', coalesce(t.moved_at, t.handed_over_at), t.text
                            from parcel_track t
                            join carrier k on k.code = t.carrier
                            left join carrier_days a on a.carrier_id = k.id
                           where t.warehouse_id = :warehouse and t.final_at is null
                             and coalesce(t.moved_at, t.handed_over_at)
                                 < now() - make_interval(days => coalesce(a.stuck_days, 5))
                          union all
                          select t.parcel_id, t.carrier, 'late',
                                 coalesce(t.due_at, t.handed_over_at + make_interval(days => a.deliver_days)), t.text
                            from parcel_track t
                            join carrier k on k.code = t.carrier
                            left join carrier_days a on a.carrier_id = k.id
                           where t.warehouse_id = :warehouse and t.final_at is null
                             and coalesce(t.due_at, t.handed_over_at + make_interval(days => a.deliver_days)) < now()
                          union all
                          select t.parcel_id, t.carrier, 'late', t.due_at, t.text
                            from parcel_track t
                           where t.warehouse_id = :warehouse and t.final_at > t.due_at and t.code = 'delivered'
                             and t.final_at > now() - interval '60 days'),
                        gravest as (
                          select distinct on (parcel_id) *, array_position(array['lost', 'damaged', 'stuck', 'late'], reason) as turn
                            from told order by parcel_id, turn)
                        select p.parcel_no, g.carrier, g.reason, g.since, nullif(g.said, '') as said
                          from gravest g
                          join parcel p on p.warehouse_id = :warehouse and p.id = g.parcel_id
                         where p.handed_over_at is not null
                           and not exists (
                             select from claim c
                              where c.warehouse_id = :warehouse and c.parcel_id = g.parcel_id
                                and array_position(array['lost', 'damaged', 'stuck', 'late'], c.reason) <= g.turn)
                         order by g.turn, g.since, p.parcel_no limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("limit", limit)
                .list(Suggestion.class);
    }
}
