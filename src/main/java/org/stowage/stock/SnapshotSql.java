package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.stowage.kernel.Sql;

/** Balances kept as they were at an instant. */
@ApplicationScoped
class SnapshotSql {

    /**
     * Balances by all moves recorded before {@code :asOf}: the last snapshot until then and the moves since. Virtual
     * locations have none. recorded_at is the start of its transaction: see {@link Snapshots} for what that asks of callers.
     */
    static final String BALANCES = """
            select m.location_id, m.item_id, m.lot_id, m.handling_unit_id, m.condition, m.owner_id,
                   sum(m.quantity)::bigint as on_hand
              from (select location_id, item_id, lot_id, handling_unit_id, condition, owner_id, on_hand as quantity
                      from stock_snapshot
                     where warehouse_id = :warehouse
                       and taken_at = (select max(taken_at) from stock_snapshot
                                        where warehouse_id = :warehouse and taken_at <= :asOf)
                    union all
                    select side.location_id, m.item_id, m.lot_id, side.handling_unit_id, side.condition, m.owner_id,
                           side.sign * m.quantity
                      from stock_move m
                     cross join lateral (values
                       (m.to_location_id, m.to_handling_unit_id, m.to_condition, 1),
                       (m.from_location_id, m.from_handling_unit_id, m.from_condition, -1))
                        as side (location_id, handling_unit_id, condition, sign)
                     where m.warehouse_id = :warehouse and m.recorded_at < :asOf
                       and m.recorded_at >= coalesce((select max(taken_at) from stock_snapshot
                                                       where warehouse_id = :warehouse and taken_at <= :asOf), '-infinity'))
                   m
              join location l on l.warehouse_id = :warehouse and l.id = m.location_id and l.kind <> 'virtual'
             group by 1, 2, 3, 4, 5, 6
            having sum(m.quantity) <> 0
            """;

    private final Sql sql;

    SnapshotSql(Sql sql) {
        this.sql = sql;
    }

    int take(long warehouseId, Instant asOf) {
        return sql.statement("""
                        insert into stock_snapshot (warehouse_id, taken_at, location_id, item_id, lot_id, handling_unit_id,
                                                    condition, owner_id, on_hand)
                        select :warehouse, :asOf, location_id, item_id, lot_id, handling_unit_id, condition, owner_id, on_hand
                          from (%s) b
                        union all
                        select :warehouse, :asOf, 0, 0, 0, 0, 'good', 0, 0
                        on conflict do nothing
                        """.formatted(BALANCES))
                .bind("warehouse", warehouseId)
                .bind("asOf", asOf)
                .update();
    }

    int deleteBefore(Instant instant, int limit) {
        return sql.statement("""
                        delete from stock_snapshot where ctid = any(array(
                          select ctid from stock_snapshot where taken_at < :instant limit :limit))
                        """).bind("instant", instant).bind("limit", limit).update();
    }
}
