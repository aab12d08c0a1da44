package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Sql;

/** Units given back by orders that end, and given to orders that wait. Locks as {@link PromiseSql} does. */
@ApplicationScoped
class GiveSql {

    /** No order comes with a higher priority. */
    private static final int SERVED_FIRST = Integer.MAX_VALUE;

    /** What promises no longer hold ({@code %1$s}: item_id, owner_id, quantity, pool_id, from_pool) goes to its pool and room. */
    private static final String BACK = """
            back as (select pool_id, from_pool as units from %1$s),
            returned as (%2$s),
            freed as (
              select item_id, owner_id, sum(quantity)::bigint as quantity, sum(units)::bigint as units
                from (select item_id, owner_id, quantity, 0 as units from %1$s
                      union all
                      select item_id, owner_id, 0, units from returned) f
               group by 1, 2 having sum(quantity) > 0),
            given_back as (
              update availability a set promised = a.promised - f.quantity, set_aside = a.set_aside + f.units
                from freed f
               where a.warehouse_id = :warehouse and a.item_id = f.item_id and a.owner_id = f.owner_id)
            select distinct item_id from freed
            """;

    /** Of promises of lines ({@code :lines}, {@code :units}) less is left: %1$s as {@code rest}, with what else changes (%2$s). */
    private static final String LESS = """
            with before as materialized (
              select p.id, p.item_id, p.owner_id, p.quantity, p.pool_id, p.from_pool, %s as rest
                from unnest(:lines, :units) as l (line, units)
                join promise p on p.warehouse_id = :warehouse and p.order_line_id = l.line
                 and p.status not in ('kept', 'cancelled')
               order by p.id for update of p),
            less as (
              update promise p set quantity = least(b.quantity, b.rest), from_pool = least(b.from_pool, b.rest), %s
                from before b where p.warehouse_id = :warehouse and p.id = b.id
              returning b.item_id, b.owner_id, b.quantity - p.quantity as quantity, b.pool_id,
                        b.from_pool - p.from_pool as from_pool),
            """;

    private static final String LESS_WANTED =
            LESS.formatted("p.wanted - l.units", """
            wanted = b.rest, status = case b.rest when 0 then 'cancelled' when p.kept then 'kept' else p.status end""") + BACK.formatted("less", PoolSql.TAKE_BACK);

    private static final String LESS_HELD =
            LESS.formatted("greatest(p.kept, p.wanted - l.units)", "priority = " + SERVED_FIRST)
                    + BACK.formatted("less", PoolSql.TAKE_BACK);

    private final Sql sql;

    GiveSql(Sql sql) {
        this.sql = sql;
    }

    /** As {@link PromiseSql#lockRooms}, of the items that these orders claim or claimed. */
    void lockRooms(long warehouseId, Collection<Long> orderIds) {
        sql.statement("""
                        select a.item_id from availability a
                         where a.warehouse_id = :warehouse and (a.item_id, a.owner_id) in (
                           select item_id, owner_id from promise where warehouse_id = :warehouse and order_id = any(:orders))
                         order by a.item_id, a.owner_id for update of a
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Long.class);
    }

    /**
     * Units that came out of a pool go back to it; those that have left the building count as its first.
     *
     * @return the items of which something became free
     */
    List<Long> cancel(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        with cancelled as (
                          update promise set status = 'cancelled'
                           where warehouse_id = :warehouse and order_id = any(:orders)
                             and status not in ('kept', 'cancelled')
                          returning item_id, owner_id, quantity - kept as quantity, pool_id,
                                    from_pool - least(from_pool, kept) as from_pool),
                        """ + BACK.formatted("cancelled", PoolSql.TAKE_BACK))
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Long.class);
    }

    /**
     * So many units fewer are wanted of these lines: what was never promised goes first, a pool gets its own back. A line
     * of which nothing is wanted is over.
     *
     * @return the items of which something became free
     */
    List<Long> wantLess(long warehouseId, Map<Long, Long> units) {
        return less(LESS_WANTED, warehouseId, units);
    }

    /**
     * So many units fewer are promised to these lines, which still want them: they are the first to get others.
     *
     * @return the items of which something became free
     */
    List<Long> waitFor(long warehouseId, Map<Long, Long> units) {
        return less(LESS_HELD, warehouseId, units);
    }

    private List<Long> less(String statement, long warehouseId, Map<Long, Long> units) {
        List<Map.Entry<Long, Long>> lines = List.copyOf(units.entrySet());
        return sql.statement(statement)
                .bind("warehouse", warehouseId)
                .bind("lines", lines.stream().map(Map.Entry::getKey).toList())
                .bind("units", lines.stream().map(Map.Entry::getValue).toList())
                .list(Long.class);
    }

    /** Locks the rows of these items that have something for those who wait. @return their items */
    List<Long> lockWaited(long warehouseId, Collection<Long> itemIds) {
        return sql.statement("""
                        select a.item_id from availability a
                         where a.warehouse_id = :warehouse and a.item_id = any(:items) and a.sellable > a.promised
                           and (select true from promise p
                                 where p.warehouse_id = a.warehouse_id and p.item_id = a.item_id and p.owner_id = a.owner_id
                                   and p.status = 'open' and p.quantity < p.wanted limit 1)
                         order by a.item_id, a.owner_id for update of a
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", itemIds)
                .list(Long.class);
    }

    /**
     * As a promise is made: from the own pool first, then from what is free for all. Unpaid orders come last, and those whose
     * time is over get nothing more.
     *
     * @return orders that got units
     */
    List<Long> serve(long warehouseId, Collection<Long> itemIds) {
        return sql.statement("""
                        with room as materialized (
                          select item_id, owner_id, sellable - promised - safety as free, set_aside from availability
                           where warehouse_id = :warehouse and item_id = any(:items) and sellable > promised
                             and read_only_since is null
                           order by item_id, owner_id for update),
                        pool as materialized (%s),
                        short as (
                          select p.*, r.item_id, r.owner_id, r.free, r.free - r.set_aside as common, l.id as pool_id,
                                 coalesce(l.units, 0) as units,
                                 row_number() over (order by p.expires_at is not null, p.priority desc, p.ship_by, p.id) as turn
                            from room r cross join lateral (
                              select id, ship_by, priority, expires_at, claimant, pool_id as drawn_from, from_pool as drawn,
                                     wanted - quantity as lack from promise
                               where warehouse_id = :warehouse and item_id = r.item_id and owner_id = r.owner_id
                                 and status = 'open' and quantity < wanted and (expires_at is null or expires_at > now())
                              offset 0) p
                            left join pool l on l.item_id = r.item_id and l.owner_id = r.owner_id and l.claimant = p.claimant
                             and (p.drawn = 0 or p.drawn_from = l.id)),
                        own as (
                          select *, greatest(0, least(lack, units + lack
                                      - sum(lack) over (partition by item_id, owner_id, pool_id order by turn))) as own
                            from short),
                        share as (
                          select *, greatest(0, least(own, free + own - sum(own) over w)) as from_pool,
                                 greatest(0, least(lack - own, common + lack - own - sum(lack - own) over w)) as rest
                            from own window w as (partition by item_id, owner_id order by turn)),
                        served as (
                          update promise p set quantity = p.quantity + t.from_pool + t.rest, from_pool = p.from_pool + t.from_pool,
                                 pool_id = case when t.from_pool > 0 then t.pool_id else p.pool_id end
                            from share t
                           where p.warehouse_id = :warehouse and p.id = t.id and t.from_pool + t.rest > 0
                             and p.status not in ('kept', 'cancelled') and p.wanted - p.quantity = t.lack
                          returning p.order_id, p.item_id, p.owner_id, t.pool_id, t.from_pool, t.from_pool + t.rest as units),
                        drawn as (
                          update stock_pool l set taken = l.taken + s.units
                            from (select pool_id, sum(from_pool)::bigint as units from served where from_pool > 0 group by 1) s
                           where l.warehouse_id = :warehouse and l.id = s.pool_id),
                        claimed as (
                          update availability a set promised = a.promised + s.units, set_aside = a.set_aside - s.from_pool
                            from (select item_id, owner_id, sum(units)::bigint as units, sum(from_pool)::bigint as from_pool
                                    from served group by 1, 2) s
                           where a.warehouse_id = :warehouse and a.item_id = s.item_id and a.owner_id = s.owner_id)
                        select distinct order_id from served
                        """.formatted(PoolSql.OPEN_IN_ROOM))
                .bind("warehouse", warehouseId)
                .bind("items", itemIds)
                .list(Long.class);
    }

    /** The order's claims do not run out any more. @return items of which it lacks some */
    List<Long> confirm(long warehouseId, long orderId) {
        return sql.statement("""
                        with confirmed as (
                          update promise set expires_at = null
                           where warehouse_id = :warehouse and order_id = :order and status not in ('kept', 'cancelled')
                          returning item_id, wanted, quantity)
                        select distinct item_id from confirmed where quantity < wanted order by 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Long.class);
    }

    /** Ended claims of which nothing has left begin anew, with nothing yet. @return their items */
    List<Long> reopen(long warehouseId, long orderId) {
        return sql.statement("""
                        with reopened as (
                          update promise set status = 'open', quantity = 0, from_pool = 0, pool_id = 0, expires_at = null
                           where warehouse_id = :warehouse and order_id = :order and status = 'cancelled' and kept = 0
                          returning item_id)
                        select distinct item_id from reopened order by 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Long.class);
    }
}
