package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Pools. Their item's availability row is locked before any of them: it guards them all. */
@ApplicationScoped
class PoolSql {

    /** What open pools still hold, of the items that the statement's {@code room} has locked. */
    static final String OPEN_IN_ROOM = """
            select l.id, l.item_id, l.owner_id, l.claimant, l.set_aside - l.taken as units
              from room r join stock_pool l on l.warehouse_id = :warehouse and l.item_id = r.item_id and l.owner_id = r.owner_id
             where r.set_aside > 0 and l.open and l.ends_at > now()
             order by l.id for update of l
            """;

    /** Pools that take units back; {@code back (pool_id, units)} says how many. */
    static final String TAKE_BACK = """
            update stock_pool l set taken = l.taken - b.units
              from (select pool_id, sum(units)::bigint as units from back group by 1 having sum(units) > 0) b
             where l.warehouse_id = :warehouse and l.id = b.pool_id
            returning l.item_id, l.owner_id, case when l.open then b.units else 0 end as units
            """;

    private final Sql sql;

    PoolSql(Sql sql) {
        this.sql = sql;
    }

    /** The item's availability row, made if there is none: whoever promises or changes pools of it waits. */
    void lockRoom(long warehouseId, long itemId, long ownerId) {
        sql.statement("""
                        insert into availability (warehouse_id, item_id, owner_id, sellable) values (:warehouse, :item, :owner, 0)
                        on conflict do nothing
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("owner", ownerId)
                .update();
        sql.statement("""
                        select sellable from availability
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("owner", ownerId)
                .one(Long.class);
    }

    /** A pool of the same claimant whose time meets this one's. */
    Optional<String> meeting(long warehouseId, long itemId, long ownerId, Pool pool) {
        return sql.statement("""
                        select code from stock_pool
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner and claimant = :claimant
                           and code <> :code and starts_at < :ends and :starts < ends_at and ends_at > now()
                         order by id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("owner", ownerId)
                .bind("claimant", pool.claimant())
                .bind("code", pool.code())
                .bind("starts", pool.startsAt())
                .bind("ends", pool.endsAt())
                .optional(String.class);
    }

    void insert(long warehouseId, long itemId, long ownerId, Pool pool) {
        sql.statement("""
                        insert into stock_pool (warehouse_id, code, item_id, owner_id, claimant, starts_at, ends_at, set_aside)
                        values (:warehouse, :code, :item, :owner, :claimant,
                                -- "now" was said after this transaction began
                                case when cast(:starts as timestamptz) <= clock_timestamp() then least(:starts, now())
                                     else :starts end, :ends,
                                :units)
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", pool.code())
                .bind("item", itemId)
                .bind("owner", ownerId)
                .bind("claimant", pool.claimant())
                .bind("starts", pool.startsAt())
                .bind("ends", pool.endsAt())
                .bind("units", pool.setAside())
                .update();
    }

    /** @return 0: more than that is taken already */
    int change(long warehouseId, String code, long setAside, Instant endsAt) {
        return sql.statement("""
                        with changed as (
                          update stock_pool l set set_aside = :units, ends_at = :ends
                            from (select id, set_aside from stock_pool where warehouse_id = :warehouse and code = :code) before
                           where l.warehouse_id = :warehouse and l.id = before.id and l.taken <= :units
                          returning l.item_id, l.owner_id, l.open, l.set_aside - before.set_aside as more)
                        update availability a set set_aside = a.set_aside + case when c.open then c.more else 0 end
                          from changed c
                         where a.warehouse_id = :warehouse and a.item_id = c.item_id and a.owner_id = c.owner_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", code)
                .bind("units", setAside)
                .bind("ends", endsAt)
                .update();
    }

    /** Pools whose time has come set their units aside. */
    void begin(long warehouseId) {
        sql.statement(turn(
                        "true",
                        "not l.open and l.starts_at <= now() and l.ends_at > now() and not exists ("
                                + "select from stock_pool o where o.warehouse_id = l.warehouse_id and o.item_id = l.item_id "
                                + "and o.owner_id = l.owner_id and o.claimant = l.claimant and o.open)"))
                .bind("warehouse", warehouseId)
                .list(Long.class);
    }

    /** Pools whose time is over leave their rest to everybody. @return its items */
    List<Long> end(long warehouseId) {
        return sql.statement(turn("false", "l.open and l.ends_at <= now()"))
                .bind("warehouse", warehouseId)
                .list(Long.class);
    }

    /** A statement of its own, as {@link PromiseSql#lockRooms}. */
    void lockDue(long warehouseId) {
        sql.statement("""
                        select a.item_id from availability a
                         where a.warehouse_id = :warehouse and (a.item_id, a.owner_id) in (
                           select item_id, owner_id from stock_pool
                            where warehouse_id = :warehouse
                              and (open and ends_at <= now() or not open and starts_at <= now() and ends_at > now()))
                         order by a.item_id, a.owner_id for update of a
                        """).bind("warehouse", warehouseId).list(Long.class);
    }

    private static String turn(String open, String due) {
        return """
                with turned as (
                  update stock_pool l set open = %2$s
                   where l.warehouse_id = :warehouse and %1$s
                  returning l.item_id, l.owner_id, case when l.open then l.set_aside - l.taken else l.taken - l.set_aside end as units)
                update availability a set set_aside = a.set_aside + t.units
                  from (select item_id, owner_id, sum(units)::bigint as units from turned group by 1, 2) t
                 where a.warehouse_id = :warehouse and a.item_id = t.item_id and a.owner_id = t.owner_id
                returning a.item_id
                """.formatted(due, open);
    }

    /** Warehouses where a pool begins or ends now. */
    List<Long> due() {
        return sql.statement("""
                        select distinct warehouse_id from stock_pool
                         where open and ends_at <= now() or not open and starts_at <= now() and ends_at > now()
                         order by 1
                        """).list(Long.class);
    }

    Optional<Pool> find(long warehouseId, String code) {
        return sql.statement(PoolQuery.POOL + " where l.warehouse_id = :warehouse and l.code = :code")
                .bind("warehouse", warehouseId)
                .bind("code", code)
                .optional(Pool.class);
    }

    void setPolicy(long warehouseId, long itemId, long ownerId, long safety, long lowMark) {
        sql.statement("""
                        update availability set safety = :safety, low_mark = :low, own_policy = true
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("owner", ownerId)
                .bind("safety", safety)
                .bind("low", lowMark)
                .update();
    }
}
