package org.stowage.stock;

import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.Sql;

/** What is set aside of an item, and what its pools and promises say. The item's availability is locked by the caller. */
final class RepairPoolSql {

    /** A pool, and what promises took out of it. @param held by the pool's own row @param open counted as set aside */
    record Taken(long id, long held, long taken, long claimed, boolean open) {

        /** No more can have been taken than was in it; what is beyond came from what is free for all. */
        long truth() {
            return Math.min(held, claimed);
        }
    }

    /** @param setAside as the item's availability has it */
    record Kept(long setAside, List<Taken> pools) {

        long left() {
            return pools.stream()
                    .filter(Taken::open)
                    .mapToLong(pool -> pool.held() - pool.truth())
                    .sum();
        }

        boolean agrees() {
            return setAside == left() && pools.stream().allMatch(pool -> pool.taken() == pool.claimed());
        }

        /** One of what is set aside, and of each pool what it says and what its promises say. */
        List<RepairSql.Figure> figures() {
            List<RepairSql.Figure> figures = new ArrayList<>();
            figures.add(new RepairSql.Figure("set_aside", setAside, left()));
            for (Taken pool : pools) {
                figures.add(new RepairSql.Figure("pool_taken", pool.taken(), pool.truth()));
                figures.add(new RepairSql.Figure("from_pool", pool.claimed(), pool.truth()));
            }
            return figures;
        }
    }

    private final Sql sql;

    RepairPoolSql(Sql sql) {
        this.sql = sql;
    }

    Kept read(long warehouseId, BucketKey key) {
        long setAside = sql.statement("""
                        select set_aside from availability
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", key.itemId())
                .bind("owner", key.ownerId())
                .one(Long.class);
        return new Kept(
                setAside,
                sql.statement("""
                        select l.id, l.set_aside as held, l.taken, coalesce(p.units, 0) as claimed, l.open
                          from stock_pool l
                         cross join lateral (
                          select sum(case when status = 'cancelled' then least(from_pool, kept) else from_pool end)::bigint as units
                            from promise where warehouse_id = :warehouse and pool_id = l.id) p
                         where l.warehouse_id = :warehouse and l.item_id = :item and l.owner_id = :owner
                         order by l.id
                        """)
                        .bind("warehouse", warehouseId)
                        .bind("item", key.itemId())
                        .bind("owner", key.ownerId())
                        .list(Taken.class));
    }

    /** Pools follow their promises, what is set aside follows the pools. The youngest promises took what no pool held. */
    void set(long warehouseId, BucketKey key, Kept was) {
        List<Long> ids = was.pools().stream().map(Taken::id).toList();
        List<Long> truths = was.pools().stream().map(Taken::truth).toList();
        sql.statement("""
                        with claim as (
                          select p.id, c.units, t.truth, sum(c.units) over (partition by p.pool_id order by p.id) as running
                            from unnest(cast(:pools as bigint[]), cast(:truths as bigint[])) as t (pool_id, truth)
                            join promise p on p.warehouse_id = :warehouse and p.pool_id = t.pool_id
                           cross join lateral (
                            select case when p.status = 'cancelled' then least(p.from_pool, p.kept) else p.from_pool end as units) c)
                        update promise p set from_pool = c.units - least(c.units, c.running - c.truth)
                          from claim c
                         where p.warehouse_id = :warehouse and p.id = c.id and c.running > c.truth
                        """)
                .bind("pools", ids)
                .bind("truths", truths)
                .bind("warehouse", warehouseId)
                .update();
        sql.statement("""
                        update stock_pool l set taken = t.truth
                          from unnest(cast(:pools as bigint[]), cast(:truths as bigint[])) as t (pool_id, truth)
                         where l.warehouse_id = :warehouse and l.id = t.pool_id and l.taken <> t.truth
                        """)
                .bind("pools", ids)
                .bind("truths", truths)
                .bind("warehouse", warehouseId)
                .update();
        sql.statement("""
                        update availability set set_aside = :left
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner
                        """)
                .bind("left", was.left())
                .bind("warehouse", warehouseId)
                .bind("item", key.itemId())
                .bind("owner", key.ownerId())
                .update();
    }
}
