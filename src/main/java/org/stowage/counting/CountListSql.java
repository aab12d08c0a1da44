package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Counts as people and programs read them. */
@ApplicationScoped
class CountListSql {

    /** Of count {@code c}, from its reader. */
    private static final String HIDDEN = "(:counts and c.blind and c.status in ('open', 'review'))";

    private static final String OWNED = "(:anyOwner or %s.owner_id = any(cast(:owners as bigint[])))";

    /**
     * Figures of the book are not for who counts blind, nor is what gives away whether a place was right: how many rounds it
     * took, that one that was done is open again, that all are done for good, how many balances nobody has seen.
     */
    private static final String ROW = """
            select c.id, c.count_no, w.code as warehouse, c.kind, f.status, c.scope, c.blind, c.locks, c.due_on, c.plan_id,
                   array(select p.login from count_assignee a join operator p on p.id = a.operator_id
                          where a.warehouse_id = c.warehouse_id and a.count_id = c.id order by p.login) as assignees,
                   ap.login as asked_by, c.asked_at, pp.login as posted_by, c.posted_at, d.places,
                   case when f.open then d.done else d.begun end as places_done, case when f.open then d.rounds end as rounds,
                   (select count(*) from count_tally t
                     where t.warehouse_id = c.warehouse_id and t.count_id = c.id and %s
                       and (f.open or t.round = 1 and t.source not in ('unseen', 'program'))) as tallies,
                   case when f.open then v.variances end as variances, case when f.open then v.recounts end as recounts,
                   case when f.open then v.waiting end as waiting, case when f.open then v.gained end as gained,
                   case when f.open then v.lost end as lost,
                   case when f.open and :cost then coalesce(v.value, 0) end as worth, coalesce(v.currency, :currency) as currency,
                   cast(c.scope_said as text) as said
              from stock_count c
              join warehouse w on w.id = c.warehouse_id
              left join operator ap on ap.id = c.asked_by
              left join operator pp on pp.id = c.posted_by
              cross join lateral (select not %1$s as open, case when %1$s then 'open' else c.status end as status) f
              cross join lateral (
                select count(*) as places, count(*) filter (where p.status = 'done') as done,
                       count(*) filter (where p.status = 'done' or p.round > 1) as begun,
                       coalesce(max(p.round), 0) as rounds
                  from count_place p where p.warehouse_id = c.warehouse_id and p.count_id = c.id) d
              cross join lateral (
                select count(*) as variances, count(*) filter (where v.status = 'recount') as recounts,
                       count(*) filter (where v.status = 'waiting') as waiting,
                       coalesce(sum(greatest(v.difference, 0)) filter (where v.status <> 'rejected'), 0)::bigint as gained,
                       coalesce(sum(greatest(-v.difference, 0)) filter (where v.status <> 'rejected'), 0)::bigint as lost,
                       sum(v.value) filter (where v.status <> 'rejected') as value, max(v.currency) as currency
                  from count_variance v where v.warehouse_id = c.warehouse_id and v.count_id = c.id and %s) v
             where c.warehouse_id = :warehouse
            """.replace("%1$s", HIDDEN).formatted(OWNED.formatted("t"), OWNED.formatted("v"));

    private final Sql sql;

    CountListSql(Sql sql) {
        this.sql = sql;
    }

    Optional<CountView> find(long warehouseId, CountReader reader, String number) {
        return rows(warehouseId, reader, " and c.count_no = upper(:number)")
                .bind("number", CountSql.plain(number))
                .optional(CountView.class);
    }

    /** Newest first. */
    List<CountView> page(long warehouseId, CountReader reader, CountQuery query) {
        return rows(warehouseId, reader, """
                         and (cast(:status as text) is null or f.status = :status)
                         and (cast(:kind as text) is null or c.kind = :kind)
                         and (cast(:plan as bigint) is null or c.plan_id = :plan) and c.id < :before
                         order by c.id desc limit :limit
                        """)
                .bind("status", query.status())
                .bind("kind", query.kind())
                .bind("plan", query.planId())
                .bind("before", query.before())
                .bind("limit", query.limit())
                .list(CountView.class);
    }

    private SqlStatement rows(long warehouseId, CountReader reader, String which) {
        return owned(sql.statement(ROW + which), reader.owners())
                .bind("warehouse", warehouseId)
                .bind("counts", reader.counts())
                .bind("cost", reader.cost())
                .bind("currency", CountRule.USUAL.currency());
    }

    static SqlStatement owned(SqlStatement statement, @Nullable Collection<Long> owners) {
        return statement.bind("anyOwner", owners == null).bind("owners", owners == null ? List.of() : owners);
    }

    /** @param open false: for who counts blind, places that somebody has been at are done */
    List<ZoneProgress> zones(long warehouseId, @Nullable Collection<Long> owners, long countId, boolean open) {
        return owned(sql.statement("""
                        select z.code as zone, count(*) as places,
                               count(*) filter (where p.status = 'done' or not :open and p.round > 1) as done,
                               count(*) filter (where p.status = 'claimed' and (:open or p.round = 1)) as claimed,
                               case when :open then count(*) filter (where p.round > 1 and p.status <> 'done') end as recount,
                               case when :open then coalesce(sum(v.differing), 0)::bigint end as differing
                          from count_place p
                          join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
                          left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
                          left join (select v.place_id, count(*) as differing from count_variance v
                                      where v.warehouse_id = :warehouse and v.count_id = :count and %s
                                      group by v.place_id) v on v.place_id = p.id
                         where p.warehouse_id = :warehouse and p.count_id = :count
                         group by z.code order by z.code nulls last
                        """.formatted(OWNED.formatted("v"))), owners)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("open", open)
                .list(ZoneProgress.class);
    }

    /** In the order of the walk. @param after the last one of the page before; 0: the first page */
    List<CountPlace> places(long warehouseId, long countId, long after, int limit) {
        return sql.statement(PlaceSql.PLACE + """
                         and p.count_id = :count
                         and (:after = 0 or (p.sequence, p.id) > (select a.sequence, a.id from count_place a
                                                                   where a.warehouse_id = :warehouse and a.id = :after))
                         order by p.sequence, p.id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("after", after)
                .bind("limit", limit)
                .list(CountPlace.class);
    }
}
