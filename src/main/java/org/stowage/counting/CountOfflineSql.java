package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.task.Late;
import org.stowage.task.OfflineAct;
import org.stowage.task.Plan;

/** What a handheld without a line needs of a count, and who was there before it came back. */
@ApplicationScoped
class CountOfflineSql {

    /** A place of the walk. @param sku of the one item that it is counted for; null: all that lies there */
    record Next(
            long id,
            String location,
            @Nullable String sku,
            @Nullable String name,
            @Nullable String gtin,
            @Nullable String barcodes) {

        Plan plan() {
            Plan plan = CountOffline.plan(id, location);
            return sku == null || name == null
                    ? plan
                    : plan.item(
                            sku,
                            name,
                            gtin,
                            barcodes == null ? List.of() : barcodes.lines().toList());
        }
    }

    private final Sql sql;

    CountOfflineSql(Sql sql) {
        this.sql = sql;
    }

    /** This place, then what this counter may count, along the walk. @param only number of the count that was asked for; empty: any */
    List<Next> next(long warehouseId, CountPlace place, String only, long operatorId, int limit) {
        return sql.statement("""
                        select p.id, l.code as location, i.sku, i.name, i.gtin,
                               (select string_agg(b.code, E'\\n' order by b.id) from item_barcode b
                                 where b.item_id = i.id and b.quantity = 1) as barcodes
                          from stock_count c
                          join count_place p on p.warehouse_id = c.warehouse_id and p.count_id = c.id
                          join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
                          left join item i on i.id = p.item_id
                         where c.warehouse_id = :warehouse and c.status = 'open' and (:only = '' or c.count_no = :only)
                           and (p.id = :place or %s)
                         order by p.id = :place desc, p.claimed_by is not distinct from :operator desc, c.due_on nulls last,
                                  c.id, p.sequence, p.id
                         limit :limit
                        """.formatted(PlaceSql.FREE))
                .bind("warehouse", warehouseId)
                .bind("only", only)
                .bind("place", place.id())
                .bind("operator", operatorId)
                .bind("limit", limit)
                .list(Next.class);
    }

    /** When the first unit of anything was seen in this round, said to be right or not. */
    Optional<Instant> first(long warehouseId, CountPlace place) {
        return sql.statement("""
                        select first_at from count_tally
                         where warehouse_id = :warehouse and place_id = :place and round = :round
                         order by first_at limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("place", place.id())
                .bind("round", place.round())
                .optional(Instant.class);
    }

    /** Who is at the place, has counted it, or has moved goods there while it was counted. */
    Optional<Late.Who> who(long warehouseId, OfflineAct act, String code, long operatorId) {
        return sql.statement("""
                        with done as (
                          select case p.status when 'claimed' then p.claimed_by else p.counted_by end as actor_id,
                                 coalesce(p.claimed_at, p.done_at) as at, 1 as place
                            from count_place p
                           where p.warehouse_id = :warehouse and p.id = :task
                             and :code in ('place-taken', 'place-is-done', 'place-not-yours')
                          union all
                          select m.actor_id, m.recorded_at, 2 from stock_move m
                           where m.warehouse_id = :warehouse and m.item_id = any(cast(:items as bigint[]))
                             and (m.from_location_id = :location or m.to_location_id = :location)
                             and m.recorded_at >= :since and :code = 'count-again')
                        select p.name as by, d.at
                          from done d left join operator p on p.id = d.actor_id
                         where d.actor_id is distinct from :operator or d.place = 2
                         order by d.place, d.at desc limit 1
                        """)
                .bind("code", code)
                .bind("warehouse", warehouseId)
                .bind("task", act.taskId())
                .bind("items", act.items().stream().map(one -> one.item().id()).toList())
                .bind("location", act.location().id())
                .bind("since", act.firstAt())
                .bind("operator", operatorId)
                .optional(Late.Who.class);
    }
}
