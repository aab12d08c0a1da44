package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.stowage.kernel.Sql;

/** Balances kept as they were at an instant. */
@ApplicationScoped
class SnapshotSql {

    /**
     * @param settled the ledger is whole until here
     * @param night the last night of the warehouse's clock has passed, and nothing is kept of it
     * @param rows of the last snapshot
     * @param moves since that one, settled ones only
     */
    record Due(Instant settled, boolean night, long rows, long moves) {}

    private static final String TAKE = """
            with b as materialized (%s),
            before as (
              select coalesce(max(after_id), 0) as after_id, coalesce(max(last_id), 0) as last_id
                from snapshot_cut where warehouse_id = :warehouse and taken_at <= :asOf),
            cut as (
              insert into snapshot_cut (warehouse_id, taken_at, after_id, last_id, rows)
              select :warehouse, :asOf,
                     greatest(c.after_id, (select max(id) from stock_move where warehouse_id = :warehouse
                                              and id > c.after_id and recorded_at < :asOf - cast(:settled as interval))),
                     greatest(c.last_id, (select max(id) from stock_move where warehouse_id = :warehouse
                                             and id > c.after_id and recorded_at < :asOf)),
                     (select count(*) from b)
                from before c
              on conflict do nothing returning 1)
            insert into stock_snapshot (warehouse_id, taken_at, location_id, item_id, lot_id, handling_unit_id, condition,
                                        owner_id, on_hand)
            select :warehouse, :asOf, location_id, item_id, lot_id, handling_unit_id, condition, owner_id, on_hand
              from b where exists (select 1 from cut)
            """.formatted(LedgerSpan.balances(StockFilter.all(0)));

    private final Sql sql;

    SnapshotSql(Sql sql) {
        this.sql = sql;
    }

    /** Of several instances one takes it; whoever comes second does not wait. Held until the transaction ends. */
    boolean mayTake(long warehouseId) {
        return sql.statement("select pg_try_advisory_xact_lock(hashtext('stock-snapshot'), cast(:warehouse as int))")
                .bind("warehouse", warehouseId)
                .one(Boolean.class);
    }

    /** What a snapshot of now would stand on. @param enough moves since the last one need not be counted further */
    Due due(long warehouseId, long enough) {
        return sql.statement("""
                        with last as (
                          select taken_at, last_id, rows from snapshot_cut where warehouse_id = :warehouse
                           order by taken_at desc limit 1),
                        clock as (
                          select now() - cast(:settled as interval) as settled,
                                 (date_trunc('day', now() at time zone timezone - cast(:night as interval))
                                    + cast(:night as interval)) at time zone timezone as night
                            from warehouse where id = :warehouse)
                        select c.settled, coalesce((select taken_at from last) < c.night, true) and c.settled >= c.night as night,
                               coalesce((select rows from last), 0) as rows,
                               (select count(*) from (
                                  select 1 from stock_move
                                   where warehouse_id = :warehouse and id > coalesce((select last_id from last), 0)
                                     and recorded_at < c.settled limit :enough) m) as moves
                          from clock c
                        """)
                .bind("warehouse", warehouseId)
                .bind("settled", Snapshots.SETTLED)
                .bind("night", Snapshots.NIGHT)
                .bind("enough", enough)
                .one(Due.class);
    }

    /** @return rows kept */
    int take(long warehouseId, Instant asOf) {
        return sql.statement(TAKE)
                .bind("warehouse", warehouseId)
                .bind("asOf", asOf)
                .bind("settled", Snapshots.SETTLED)
                .update();
    }

    /** The first statement of a transaction that reads a long piece of the ledger. */
    void takeTime() {
        sql.statement("set local statement_timeout = '10min'").update();
    }

    /**
     * Deletes one snapshot, whole: of the days before {@code nightly} one that is not the last of its day, of those before
     * {@code weekly} one that is not the last of its week.
     *
     * @return whether there was one
     */
    boolean thin(Instant nightly, Instant weekly) {
        return sql.statement("""
                        with cut as (
                          select warehouse_id, taken_at, case when taken_at < :weekly then 'week' else 'day' end as kept,
                                 lead(taken_at) over (partition by warehouse_id order by taken_at) as next
                            from snapshot_cut where taken_at < :nightly),
                        gone as materialized (
                          select warehouse_id, taken_at from cut
                           where date_trunc(kept, taken_at at time zone 'UTC') = date_trunc(kept, next at time zone 'UTC')
                           order by taken_at, warehouse_id limit 1),
                        rows as (
                          delete from stock_snapshot s using gone g
                           where s.warehouse_id = g.warehouse_id and s.taken_at = g.taken_at),
                        cuts as (
                          delete from snapshot_cut c using gone g
                           where c.warehouse_id = g.warehouse_id and c.taken_at = g.taken_at returning 1)
                        select exists (select 1 from cuts)
                        """)
                .bind("nightly", nightly)
                .bind("weekly", weekly)
                .one(Boolean.class);
    }
}
