package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What a bucket and an item's availability are, and what they must be by the ledger and the open claims. */
@ApplicationScoped
class RepairSql {

    /**
     * A bucket's row and what it must be.
     *
     * @param ledger sum of all its moves
     * @param claimed by open allocations
     * @param serials known units; fewer than on hand: the others were never read
     */
    record Held(
            long id,
            long onHand,
            long allocated,
            boolean sellable,
            boolean readOnly,
            long ledger,
            long claimed,
            boolean rule,
            long serials) {

        boolean agrees() {
            return onHand == ledger && allocated == claimed && sellable == rule && serials <= onHand;
        }
    }

    /** An item's availability and what it must be. */
    record Offered(long sellable, long promised, boolean readOnly, long stocked, long claimed) {
        boolean agrees() {
            return sellable == stocked && promised == claimed;
        }
    }

    /** One figure as it was and as it is now. */
    record Figure(String name, long before, long after) {
        boolean changed() {
            return before != after;
        }
    }

    private static final String BUCKET = """
             s.warehouse_id = :warehouse and s.location_id = :location and s.item_id = :item and s.lot_id = :lot
             and s.handling_unit_id = :unit and s.condition = :condition and s.owner_id = :owner
            """;

    private static final String MOVES = LedgerSpan.everything("""
             and m.item_id = :item and m.lot_id = :lot and m.owner_id = :owner and side.location_id = :location
             and side.handling_unit_id = :unit and side.condition = :condition
            """);

    private static final List<String> CONDITIONS = Arrays.stream(Condition.values())
            .map(condition -> condition.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Sql sql;
    private final RepairPoolSql pools;
    private final RepairSerialSql serials;

    RepairSql(Sql sql) {
        this.sql = sql;
        this.pools = new RepairPoolSql(sql);
        this.serials = new RepairSerialSql(sql);
    }

    RepairPoolSql pools() {
        return pools;
    }

    RepairSerialSql serials() {
        return serials;
    }

    /** Whether such goods could stand there: item, owner, lot, unit, and a place of this warehouse that is not outside it. */
    boolean known(long warehouseId, BucketKey key) {
        return key.bindAs(sql.statement("""
                        select exists (select 1 from item where id = :item) and exists (select 1 from owner where id = :owner)
                           and (:location = 0 and :lot = 0 and :unit = 0 and :condition = ''
                                or exists (select 1 from location where warehouse_id = :warehouse and id = :location
                                                                    and kind <> 'virtual')
                                   and (:lot = 0 or exists (select 1 from lot where warehouse_id = :warehouse and id = :lot
                                                                               and item_id = :item))
                                   and (:unit = 0 or exists (select 1 from handling_unit
                                                              where warehouse_id = :warehouse and id = :unit))
                                   and :condition = any(:conditions))
                        """))
                .bind("warehouse", warehouseId)
                .bind("conditions", CONDITIONS)
                .one(Boolean.class);
    }

    /** The bucket's row, locked and made where there is none. */
    Held lock(long warehouseId, BucketKey key) {
        key.bindAs(sql.statement("""
                        insert into stock (warehouse_id, location_id, item_id, lot_id, handling_unit_id, condition, owner_id,
                                           on_hand)
                        values (:warehouse, :location, :item, :lot, :unit, :condition, :owner, 0)
                        on conflict on constraint stock_bucket do nothing
                        """)).bind("warehouse", warehouseId).update();
        key.bindAs(sql.statement("select s.id from stock s where " + BUCKET + " for update"))
                .bind("warehouse", warehouseId)
                .one(Long.class);
        return key.bindAs(sql.statement("""
                        select s.id, s.on_hand, s.allocated, s.sellable, s.read_only_since is not null as read_only,
                               coalesce((select sum(sign * quantity)::bigint from (%s) m), 0) as ledger,
                               coalesce((select sum(quantity)::bigint from allocation
                                          where warehouse_id = :warehouse and stock_id = s.id and status = 'open'), 0) as claimed,
                               %s as rule,
                               (select count(*) from serial where warehouse_id = :warehouse and stock_id = s.id) as serials
                          from stock s join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                         where %s
                        """.formatted(MOVES, SellableSql.RULE, BUCKET)))
                .bind("warehouse", warehouseId)
                .one(Held.class);
    }

    /** The item's availability, locked and made where there is none. */
    Offered lockOffered(long warehouseId, BucketKey key) {
        item(warehouseId, key, """
                insert into availability (warehouse_id, item_id, owner_id, sellable) values (:warehouse, :item, :owner, 0)
                on conflict do nothing
                """);
        sql.statement("""
                        select sellable from availability
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", key.itemId())
                .bind("owner", key.ownerId())
                .one(Long.class);
        return sql.statement("""
                        select a.sellable, a.promised, a.read_only_since is not null as read_only,
                               coalesce((select sum(on_hand)::bigint from stock
                                          where warehouse_id = :warehouse and item_id = :item and owner_id = :owner
                                            and sellable and on_hand > 0), 0) as stocked,
                               coalesce((select sum(quantity - kept)::bigint from promise
                                          where warehouse_id = :warehouse and item_id = :item and owner_id = :owner
                                            and status = 'open'), 0) as claimed
                          from availability a
                         where a.warehouse_id = :warehouse and a.item_id = :item and a.owner_id = :owner
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", key.itemId())
                .bind("owner", key.ownerId())
                .one(Offered.class);
    }

    void set(long warehouseId, Held row, long onHand, long allocated) {
        sql.statement("""
                        update stock set on_hand = :onHand, allocated = :allocated, sellable = :rule,
                               moved_at = clock_timestamp(), corrected_at = clock_timestamp()
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("onHand", onHand)
                .bind("allocated", allocated)
                .bind("rule", row.rule())
                .bind("warehouse", warehouseId)
                .bind("id", row.id())
                .update();
    }

    /** What is left after allocations were released: the balance alone. */
    void balance(long warehouseId, long stockId, long onHand) {
        sql.statement("""
                        update stock set on_hand = :onHand, moved_at = clock_timestamp(), corrected_at = clock_timestamp()
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("onHand", onHand)
                .bind("warehouse", warehouseId)
                .bind("id", stockId)
                .update();
    }

    void offer(long warehouseId, BucketKey key, long sellable, @Nullable Long promised) {
        sql.statement("""
                        update availability set sellable = :sellable, promised = coalesce(:promised, promised)
                         where warehouse_id = :warehouse and item_id = :item and owner_id = :owner
                        """)
                .bind("sellable", sellable)
                .bind("promised", promised)
                .bind("warehouse", warehouseId)
                .bind("item", key.itemId())
                .bind("owner", key.ownerId())
                .update();
    }

    /** Nothing is posted to or taken from it any more. */
    void close(long warehouseId, BucketKey key) {
        mark(warehouseId, key, "now()");
    }

    void open(long warehouseId, BucketKey key) {
        mark(warehouseId, key, "null");
    }

    private void mark(long warehouseId, BucketKey key, String since) {
        if (key.isOfItem()) {
            item(
                    warehouseId,
                    key,
                    "update availability set read_only_since = " + since
                            + " where warehouse_id = :warehouse and item_id = :item and owner_id = :owner");
        } else {
            key.bindAs(sql.statement("update stock s set read_only_since = " + since + " where " + BUCKET))
                    .bind("warehouse", warehouseId)
                    .update();
        }
    }

    /** The bucket in all snapshots, computed anew from the ledger: one that was wrong would be wrong for ever. */
    Figure snapshots(long warehouseId, BucketKey key) {
        long before = key.bindAs(sql.statement("""
                        with gone as (delete from stock_snapshot s where %s returning on_hand)
                        select coalesce(sum(on_hand), 0)::bigint from gone
                        """.formatted(BUCKET)))
                .bind("warehouse", warehouseId)
                .one(Long.class);
        long after = key.bindAs(sql.statement("""
                        with made as (
                          insert into stock_snapshot (warehouse_id, taken_at, location_id, item_id, lot_id, handling_unit_id,
                                                      condition, owner_id, on_hand)
                          select :warehouse, c.taken_at, :location, :item, :lot, :unit, :condition, :owner,
                                 sum(sign * quantity)::bigint
                            from (%s) m join snapshot_cut c on c.warehouse_id = :warehouse and m.recorded_at < c.taken_at
                           group by c.taken_at having sum(sign * quantity) <> 0
                          returning on_hand)
                        select coalesce(sum(on_hand), 0)::bigint from made
                        """.formatted(MOVES)))
                .bind("warehouse", warehouseId)
                .one(Long.class);
        return new Figure("snapshots", before, after);
    }

    /** @return the number of the repair; its rows are never changed */
    long write(long warehouseId, BucketKey key, long stockId, List<Figure> figures, Repairs.Acceptance by) {
        return sql.statement("""
                        with written as (
                          insert into stock_repair (warehouse_id, stock_id, item_id, owner_id, figure, before_quantity,
                                                    after_quantity, accepted_by, reason)
                          select :warehouse, :stock, :item, :owner, figure, before, after, :by, :reason
                            from unnest(:figures, :before, :after) as f (figure, before, after)
                          returning id)
                        select coalesce(min(id), 0) from written
                        """)
                .bind("warehouse", warehouseId)
                .bind("stock", stockId)
                .bind("item", key.itemId())
                .bind("owner", key.ownerId())
                .bind("by", by.operatorId())
                .bind("reason", by.reason())
                .bind("figures", figures.stream().map(Figure::name).toList())
                .bind("before", figures.stream().map(Figure::before).toList())
                .bind("after", figures.stream().map(Figure::after).toList())
                .one(Long.class);
    }

    private void item(long warehouseId, BucketKey key, String statement) {
        sql.statement(statement)
                .bind("warehouse", warehouseId)
                .bind("item", key.itemId())
                .bind("owner", key.ownerId())
                .update();
    }
}
