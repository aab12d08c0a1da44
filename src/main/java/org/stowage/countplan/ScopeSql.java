package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.counting.Movements;
import org.stowage.kernel.Sql;

/** Which places a scope chooses, in one statement over places, balances and the ledger. */
@ApplicationScoped
class ScopeSql {

    /**
     * @param itemId 0: all that lies there; else this item alone
     * @param buckets balances that the book has of it there
     */
    record Chosen(
            long id,
            long itemId,
            String code,
            long sequence,
            @Nullable String zone,
            long buckets,
            long units) {}

    record Known(long id, String sku) {}

    /** Numbers in a code by their value: A-2 comes before A-10. */
    private static final String BY_VALUE =
            "(regexp_replace(regexp_replace(%s, '(\\d+)', '0000000000\\1', 'g'), '0*(\\d{10})', '\\1', 'g') collate \"C\")";

    private static final String CHOOSE = "with " + Movements.MOVERS + """
            , here as materialized (
              select s.location_id, s.item_id, s.on_hand from stock s
               where s.warehouse_id = :warehouse and s.on_hand > 0
            ), moved as materialized (
              select distinct v.location_id
                from stock_move m cross join lateral (values (m.from_location_id), (m.to_location_id)) as v (location_id)
               where :reach = 'touched' and m.warehouse_id = :warehouse and m.recorded_at >= :from
            ), mistaken as materialized (
              select v.location_id
                from stock_move m cross join lateral (values (m.from_location_id), (m.to_location_id)) as v (location_id)
               where :reach = 'mistakes' and m.warehouse_id = :warehouse and m.recorded_at >= :from
                 and m.reason in ('count', 'adjust')
              union
              select s.location_id from stock_repair r
                join stock s on s.warehouse_id = r.warehouse_id and s.id = r.stock_id
               where :reach = 'mistakes' and r.warehouse_id = :warehouse and r.accepted_at >= :from
              union
              select t.location_id from task t
               where :reach = 'mistakes' and t.warehouse_id = :warehouse and t.kind = 'pick' and t.status = 'done'
                 and t.done < t.quantity and t.done_at >= :from
              union
              select t.location_id from task t
               where :reach = 'mistakes' and t.warehouse_id = :warehouse and t.kind = 'count'
                 and t.status <> 'cancelled' and t.created_at >= :from
            ), promoted as materialized (
              select distinct p.item_id from stock_pool p
               where :reach = 'promotion' and p.warehouse_id = :warehouse and p.ends_at > now() and p.starts_at <= :until
            ), goods as materialized (
              select h.location_id, h.item_id, count(*) as buckets, sum(h.on_hand) as units
                from here h left join mover m on m.item_id = h.item_id
               where (:everyItem or h.item_id = any(:items))
                 and (cast(:movement as text) is null or coalesce(m.class, 'none') = :movement)
                 and (:reach <> 'promotion' or h.item_id in (select item_id from promoted))
               group by h.location_id, h.item_id
              union all
              select l.id, l.fixed_item_id, 0, 0
                from location l
               where l.warehouse_id = :warehouse and l.fixed_item_id = any(:items) and cast(:movement as text) is null
                 and :reach <> 'promotion'
                 and not exists (select from here h where h.location_id = l.id and h.item_id = l.fixed_item_id)
            ), chosen as (
              select l.id, l.code, l.sequence, z.code as zone
                from location l
                left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
               where l.warehouse_id = :warehouse and l.kind <> 'virtual'
                 and (:named or l.kind in ('reserve', 'pick_face', 'quarantine', 'problem'))
                 and (:everyZone or z.code = any(:zones))
                 and (:everyCode
                      or l.code like any(:likes)
                      or exists (select from unnest(:froms, :tos) as r (first, last)
                                  where #l.code# >= #r.first# and #l.code# < #r.last# || chr(65533)))
                 and (cast(:aisleFrom as text) is null or #upper(l.aisle)# between #:aisleFrom# and #:aisleTo#)
                 and (cast(:bayFrom as text) is null or #upper(l.bay)# between #:bayFrom# and #:bayTo#)
                 and (cast(:levelFrom as text) is null or #upper(l.level)# between #:levelFrom# and #:levelTo#)
                 and (not :byGoods or l.id in (select location_id from goods))
                 and (:reach in ('all', 'promotion')
                      or :reach = 'touched' and l.id in (select location_id from moved)
                      or :reach = 'empty' and l.id not in (select location_id from here)
                      or :reach = 'mistakes' and l.id in (select location_id from mistaken))
            ), drawn as (
              select c.*, count(*) over () as places,
                     row_number() over (order by md5(cast(:seed as text) || ':' || c.id), c.id) as turn
                from chosen c
            )
            select d.id, case when :byGoods then g.item_id else 0 end as item_id, d.code, d.sequence, d.zone,
                   cast(coalesce(sum(g.buckets), 0) as bigint) as buckets, cast(coalesce(sum(g.units), 0) as bigint) as units
              from drawn d left join goods g on g.location_id = d.id
             where d.turn <= ceil(d.places * cast(:percent as int) / 100.0)
             group by d.id, 2, d.code, d.sequence, d.zone
             order by d.sequence, d.code, 2
            """;

    private static final String CHOOSE_BY_VALUE = byValue(CHOOSE);

    private final Sql sql;

    ScopeSql(Sql sql) {
        this.sql = sql;
    }

    /** In walking order. */
    List<Chosen> choose(long warehouseId, CountScope scope, PlaceRange range, Collection<Long> items, Instant now) {
        return sql.statement(CHOOSE_BY_VALUE)
                .bind("warehouse", warehouseId)
                .bind("reach", scope.reach())
                .bind("from", scope.from(now))
                .bind("until", now.plus(Duration.ofDays(scope.days())))
                .bind("named", range.named())
                .bind("everyZone", scope.zones().isEmpty())
                .bind("zones", scope.zones().toArray(String[]::new))
                .bind("everyCode", range.froms().isEmpty() && range.likes().isEmpty())
                .bind("likes", range.likes().toArray(String[]::new))
                .bind("froms", range.froms().toArray(String[]::new))
                .bind("tos", range.tos().toArray(String[]::new))
                .bind("aisleFrom", range.aisle().from())
                .bind("aisleTo", range.aisle().to())
                .bind("bayFrom", range.bay().from())
                .bind("bayTo", range.bay().to())
                .bind("levelFrom", range.level().from())
                .bind("levelTo", range.level().to())
                .bind("everyItem", scope.items().isEmpty())
                .bind("byGoods", scope.byGoods())
                .bind("items", items)
                .bind("movement", scope.movement())
                .bind("seed", Objects.requireNonNullElse(scope.seed(), 0L))
                .bind("percent", Objects.requireNonNullElse(scope.percent(), 100))
                .list(Chosen.class);
    }

    /** Those of the codes that are no zone here. */
    List<String> unknownZones(long warehouseId, Collection<String> codes) {
        return sql.statement("""
                        select code from unnest(cast(:codes as text[])) as g (code)
                         where not exists (select from zone z where z.warehouse_id = :warehouse and z.code = g.code)
                        """)
                .bind("codes", codes)
                .bind("warehouse", warehouseId)
                .list(String.class);
    }

    /** Those of the skus that are items, by sku in capitals. */
    List<Known> items(Collection<String> skus) {
        return sql.statement("select id, upper(sku) as sku from item where upper(sku) = any(:skus)")
                .bind("skus", skus)
                .list(Known.class);
    }

    /** Every text between two # as its value. */
    private static String byValue(String statement) {
        StringBuilder written = new StringBuilder();
        String[] pieces = statement.split("#", -1);
        for (int i = 0; i < pieces.length; i++) {
            String piece = pieces[i].startsWith(":") ? "cast(" + pieces[i] + " as text)" : pieces[i];
            written.append(i % 2 == 0 ? piece : String.format(Locale.ROOT, BY_VALUE, piece));
        }
        return written.toString();
    }
}
