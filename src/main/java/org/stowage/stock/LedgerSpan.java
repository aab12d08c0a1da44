package org.stowage.stock;

/**
 * Pieces of SQL that find the moves of a span of time without an index on time: snapshots know between which ids they stand
 * ({@code snapshot_cut}), so a span is a range of the ledger's own key, for all goods or for one item.
 */
final class LedgerSpan {

    /** The instant of the last snapshot until {@code :asOf}. */
    private static final String BASE = """
            coalesce((select max(taken_at) from snapshot_cut where warehouse_id = :warehouse and taken_at <= :asOf), '-infinity')
            """;

    private static final String SIDES = """
            cross join lateral (values
              (m.to_location_id, m.to_handling_unit_id, m.to_condition, 1),
              (m.from_location_id, m.from_handling_unit_id, m.from_condition, -1))
               as side (location_id, handling_unit_id, condition, sign)
            """;

    private LedgerSpan() {}

    /** Condition on {@code stock_move m}: recorded at {@code from} or later and before {@code to}. */
    static String between(String from, String to) {
        return """
                m.recorded_at >= %1$s and m.recorded_at < %2$s
                and m.id > coalesce((select after_id from snapshot_cut where warehouse_id = :warehouse and taken_at <= %1$s
                                      order by taken_at desc limit 1), 0)
                and m.id <= coalesce((select last_id from snapshot_cut where warehouse_id = :warehouse and taken_at >= %2$s
                                       order by taken_at limit 1), 9223372036854775807)
                """.formatted(from, to);
    }

    /**
     * Both sides of the moves of a span as rows of a bucket with {@code sign} and {@code quantity}; virtual places too.
     *
     * @param wanted of the moves {@code m} and their {@code side}; begins with "and" or is empty
     */
    static String sides(String from, String to, String wanted) {
        return """
                select side.location_id, m.item_id, m.lot_id, side.handling_unit_id, side.condition, m.owner_id, side.sign,
                       m.quantity
                  from stock_move m %s where m.warehouse_id = :warehouse and %s %s
                """.formatted(SIDES, between(from, to), wanted);
    }

    /** Both sides of every move ever made of what is wanted. */
    static String everything(String wanted) {
        return """
                select side.location_id, m.item_id, m.lot_id, side.handling_unit_id, side.condition, m.owner_id, side.sign,
                       m.quantity, m.recorded_at
                  from stock_move m %s where m.warehouse_id = :warehouse %s
                """.formatted(SIDES, wanted);
    }

    /**
     * Balances by all moves recorded before {@code :asOf}: the last snapshot until then and the moves since. Virtual places
     * have none. recorded_at is the start of its transaction: see {@link Snapshots} for what that asks of callers.
     */
    static String balances(StockFilter filter) {
        return """
                select b.location_id, b.item_id, b.lot_id, b.handling_unit_id, b.condition, b.owner_id,
                       sum(b.quantity)::bigint as on_hand
                  from (select n.location_id, n.item_id, n.lot_id, n.handling_unit_id, n.condition, n.owner_id,
                               n.on_hand as quantity
                          from stock_snapshot n
                         where n.warehouse_id = :warehouse and n.taken_at = %s %s
                        union all
                        select location_id, item_id, lot_id, handling_unit_id, condition, owner_id, sign * quantity
                          from (%s) since) b
                  join location l on l.warehouse_id = :warehouse and l.id = b.location_id and l.kind <> 'virtual'
                 group by 1, 2, 3, 4, 5, 6
                having sum(b.quantity) <> 0
                """.formatted(BASE, Wanted.of(filter, "n", "n"), sides(BASE, ":asOf", Wanted.of(filter, "m", "side")));
    }
}
