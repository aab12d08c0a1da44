package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Sql;

/** Makes room for a loss: whose claim ends when the units are not there. */
@ApplicationScoped
class LossSql {

    /** What promises count as one. */
    record Goods(long itemId, long ownerId) {}

    private final Sql sql;

    LossSql(Sql sql) {
        this.sql = sql;
    }

    long countLocation(long warehouseId) {
        return sql.statement("select id from location where warehouse_id = :warehouse and code = '~COUNT'")
                .bind("warehouse", warehouseId)
                .one(Long.class);
    }

    /** Of which goods more is promised than will be left after these losses; nobody promises any until the act ends. */
    List<Goods> lacking(long warehouseId, Map<Goods, Long> losses) {
        return sql.statement("""
                        with room as materialized (
                          select a.item_id, a.owner_id, a.sellable - a.promised as free, l.units
                            from unnest(:items, :owners, :units) as l (item_id, owner_id, units)
                            join availability a
                              on a.warehouse_id = :warehouse and a.item_id = l.item_id and a.owner_id = l.owner_id
                           order by a.item_id, a.owner_id for update of a)
                        select item_id, owner_id from room where free < units order by item_id, owner_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", losses.keySet().stream().map(Goods::itemId).toList())
                .bind("owners", losses.keySet().stream().map(Goods::ownerId).toList())
                .bind("units", List.copyOf(losses.values()))
                .list(Goods.class);
    }

    /** The youngest open allocations of balance rows beyond what is left in them. @param left units by row */
    List<Long> youngestAllocations(long warehouseId, Map<Long, Long> left) {
        return sql.statement("""
                        select id from (
                          select a.id, n.units, sum(a.quantity) over (partition by a.stock_id order by a.id) as running
                            from unnest(:rows, :left) as n (stock_id, units)
                            join allocation a
                              on a.warehouse_id = :warehouse and a.stock_id = n.stock_id and a.status = 'open') a
                         where running > units order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("rows", List.copyOf(left.keySet()))
                .bind("left", List.copyOf(left.values()))
                .list(Long.class);
    }

    /**
     * Turns the youngest promises of the item short by as much as sellable stock will lack after the loss. Unpaid lines and
     * lines that are not allocated go first; picked units last, when they are what was lost. A pool's units return to it:
     * its claimant is the first to get others.
     *
     * @return the orders that lost units
     */
    List<Long> shorten(long warehouseId, long itemId, long ownerId, long loss) {
        // locked before anything is read: a promise cancelled or kept meanwhile is then seen as such
        sql.statement("""
                        select promised from availability
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("owner", ownerId)
                .list(Long.class);
        return sql.statement("""
                        with room as materialized (
                          select promised - (sellable - :loss) as lack from availability
                           where warehouse_id = :warehouse and item_id = :item and owner_id = :owner),
                        claim as (
                          select p.id, p.quantity, p.kept, p.from_pool, p.expires_at is null as paid,
                                 coalesce(sum(a.quantity) filter (where a.status = 'picked'), 0) as picked,
                                 coalesce(sum(a.quantity) filter (where a.status = 'open'), 0) as allocated
                            from promise p
                            left join allocation a on a.warehouse_id = p.warehouse_id and a.order_line_id = p.order_line_id
                           where p.warehouse_id = :warehouse and p.item_id = :item and p.owner_id = :owner
                             and p.status = 'open' and (select lack from room) > 0
                           group by p.warehouse_id, p.id),
                        turn as (
                          select id, units, from_pool, sum(units) over (order by tier, paid, allocated > 0, id desc) as running
                            from (select id, allocated, paid, from_pool, quantity - greatest(kept, picked) as units, 0 as tier
                                    from claim
                                  union all
                                  select id, allocated, paid, from_pool, least(quantity, picked) - kept, 1 from claim) t
                           where units > 0),
                        cut as (
                          select t.id, t.from_pool, sum(least(t.units, r.lack - (t.running - t.units)))::bigint as units
                            from turn t, room r where t.running - t.units < r.lack group by t.id, t.from_pool),
                        shortened as (
                          update promise p set quantity = p.quantity - c.units,
                                 from_pool = least(p.from_pool, p.quantity - c.units)
                            from cut c
                           where p.warehouse_id = :warehouse and p.id = c.id and p.status not in ('kept', 'cancelled')
                          returning p.order_id, c.units, p.pool_id, c.from_pool - p.from_pool as from_pool),
                        back as (select pool_id, from_pool as units from shortened),
                        returned as (%s),
                        given_back as (
                          update availability a set promised = a.promised - (select sum(units) from shortened),
                                 set_aside = a.set_aside + coalesce((select sum(units) from returned), 0)
                           where a.warehouse_id = :warehouse and a.item_id = :item and a.owner_id = :owner
                             and exists (select 1 from shortened))
                        select distinct order_id from shortened
                        """.formatted(PoolSql.TAKE_BACK))
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("owner", ownerId)
                .bind("loss", loss)
                .list(Long.class);
    }

    /** Open allocations of these orders that their shortened promise no longer covers. */
    List<Long> allocationsBeyondPromise(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select id from (
                          select a.id, a.status, p.quantity,
                                 sum(a.quantity) over (partition by a.order_line_id order by a.status = 'open', a.id) as running
                            from allocation a
                            join promise p on p.warehouse_id = a.warehouse_id and p.order_line_id = a.order_line_id
                           where a.warehouse_id = :warehouse and p.order_id = any(:orders) and a.status in ('open', 'picked')) x
                         where status = 'open' and running > quantity
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Long.class);
    }
}
