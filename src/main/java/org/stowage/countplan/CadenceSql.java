package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stowage.counting.Movements;
import org.stowage.counting.NewPlace;
import org.stowage.kernel.Sql;

/** Which of a plan's places it is time for. */
@ApplicationScoped
class CadenceSql {

    private static final String DUE = "with " + Movements.MOVERS + """
            , given as (
              select * from unnest(:locations, :items, :sequences) as g (location_id, item_id, sequence)
            ), latest as (
              select g.*, p.count_id, p.done_at
                from given g
                left join lateral (
                  select p.count_id, p.done_at
                    from count_place p
                    join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id and c.status <> 'cancelled'
                   where p.warehouse_id = :warehouse and p.location_id = g.location_id and p.item_id in (0, g.item_id)
                     and p.status = 'done'
                   order by p.done_at desc limit 1) p on true
            ), rated as (
              select l.location_id, l.item_id, l.sequence, l.done_at,
                     least(:every,
                           case when exists (select from count_variance v
                                              where v.warehouse_id = :warehouse and v.location_id = l.location_id
                                                and v.count_id = l.count_id and v.difference <> 0
                                                and v.status <> 'rejected') then cast(:wrong as int) end,
                           case when exists (select from stock s join mover m on m.item_id = s.item_id and m.class = 'fast'
                                              where s.warehouse_id = :warehouse and s.location_id = l.location_id
                                                and s.on_hand > 0) then cast(:fast as int) end) as days
                from latest l
            )
            select r.location_id, r.item_id, r.sequence
              from rated r join warehouse w on w.id = :warehouse
             where (r.done_at is null
                    or cast(r.done_at at time zone w.timezone as date) + r.days <= cast(now() at time zone w.timezone as date))
               and not exists (select from count_place p
                                 join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                                where p.warehouse_id = :warehouse and p.location_id = r.location_id
                                  and p.item_id in (0, r.item_id) and c.status in ('open', 'review'))
             order by r.done_at is not null, r.done_at + r.days * interval '1 day', r.sequence, r.location_id, r.item_id
             limit :most
            """;

    private final Sql sql;

    CadenceSql(Sql sql) {
        this.sql = sql;
    }

    /** Those never counted first, then those that have waited longest beyond their time; none that is being counted. */
    List<NewPlace> due(long warehouseId, CountPlanSql.Row plan, List<ScopeSql.Chosen> chosen) {
        return sql.statement(DUE)
                .bind("warehouse", warehouseId)
                .bind("from", Instant.now().minus(Duration.ofDays(CountScope.USUAL_DAYS)))
                .bind(
                        "locations",
                        chosen.stream().mapToLong(ScopeSql.Chosen::id).toArray())
                .bind(
                        "items",
                        chosen.stream().mapToLong(ScopeSql.Chosen::itemId).toArray())
                .bind(
                        "sequences",
                        chosen.stream().mapToLong(ScopeSql.Chosen::sequence).toArray())
                .bind("every", plan.everyDays())
                .bind("wrong", plan.wrongDays())
                .bind("fast", plan.fastDays())
                .bind("most", plan.mostPlaces())
                .list(NewPlace.class);
    }
}
