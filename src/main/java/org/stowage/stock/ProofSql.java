package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.stowage.kernel.Sql;

/** The ledger floor's own checks. Each compares all rows of its kind and returns their number and those at fault. */
@ApplicationScoped
class ProofSql {

    /** Every check's statement returns rows of this shape; the compared rows are counted in each. */
    private record Row(long rows, String row, long expected, long actual) {}

    // every move ever made against every balance
    private static final String WHOLE_LEDGER = """
            with moved as (
              select side.location_id, m.item_id, m.lot_id, side.handling_unit_id, side.condition, m.owner_id,
                     sum(side.sign * m.quantity)::bigint as on_hand
                from stock_move m
               cross join lateral (values
                 (m.to_location_id, m.to_handling_unit_id, m.to_condition, 1),
                 (m.from_location_id, m.from_handling_unit_id, m.from_condition, -1))
                  as side (location_id, handling_unit_id, condition, sign)
                join location l on l.warehouse_id = m.warehouse_id and l.id = side.location_id and l.kind <> 'virtual'
               where m.warehouse_id = :warehouse
               group by 1, 2, 3, 4, 5, 6),
            """;

    private static final String SINCE_SNAPSHOT =
            "with asked as (select cast('infinity' as timestamptz) as as_of), moved as ("
                    + SnapshotSql.BALANCES.replace(":asOf", "(select as_of from asked)") + "),\n";

    private static final String AGAINST_STOCK = """
            pair as (
              select coalesce(s.location_id, m.location_id) as location_id, coalesce(s.item_id, m.item_id) as item_id,
                     coalesce(s.condition, m.condition) as condition, coalesce(m.on_hand, 0) as expected,
                     coalesce(s.on_hand, 0) as actual
                from (select * from stock where warehouse_id = :warehouse) s
                full join moved m on m.location_id = s.location_id and m.item_id = s.item_id and m.lot_id = s.lot_id
                 and m.handling_unit_id = s.handling_unit_id and m.condition = s.condition and m.owner_id = s.owner_id)
            """;

    private static final String ALLOCATED = """
            with pair as (
              select s.location_id, s.item_id, s.condition, coalesce(a.quantity, 0) as expected, s.allocated as actual
                from stock s
                left join (select stock_id, sum(quantity)::bigint as quantity from allocation
                            where warehouse_id = :warehouse and status = 'open' group by stock_id) a on a.stock_id = s.id
               where s.warehouse_id = :warehouse)
            """;

    private static final String PROMISED = """
            with pair as (
              select a.item_id, coalesce(p.quantity, 0) as expected, a.promised as actual
                from availability a
                left join (select item_id, owner_id, sum(quantity - kept)::bigint as quantity from promise
                            where warehouse_id = :warehouse and status = 'open' group by 1, 2) p
                  on p.item_id = a.item_id and p.owner_id = a.owner_id
               where a.warehouse_id = :warehouse)
            """;

    // shipped units of a pool stay taken; a cancelled order leaves it what had left by then
    private static final String POOL_TAKEN = """
            with pair as (
              select l.item_id, coalesce(p.units, 0) as expected, l.taken as actual
                from stock_pool l
                left join (select pool_id, sum(case when status = 'cancelled' then least(from_pool, kept) else from_pool end)::bigint
                                  as units
                             from promise where warehouse_id = :warehouse and pool_id > 0 group by 1) p on p.pool_id = l.id
               where l.warehouse_id = :warehouse)
            """;

    private static final String SET_ASIDE = """
            with pair as (
              select a.item_id, coalesce(l.units, 0) as expected, a.set_aside as actual
                from availability a
                left join (select item_id, owner_id, sum(set_aside - taken)::bigint as units from stock_pool
                            where warehouse_id = :warehouse and open group by 1, 2) l
                  on l.item_id = a.item_id and l.owner_id = a.owner_id
               where a.warehouse_id = :warehouse)
            """;

    private static final String SELLABLE = """
            with pair as (
              select coalesce(a.item_id, s.item_id) as item_id, coalesce(s.quantity, 0) as expected,
                     coalesce(a.sellable, 0) as actual
                from (select * from availability where warehouse_id = :warehouse) a
                full join (select item_id, owner_id, sum(on_hand)::bigint as quantity
                             from stock where warehouse_id = :warehouse and sellable group by 1, 2) s
                  on s.item_id = a.item_id and s.owner_id = a.owner_id)
            """;

    // 1 = may be offered; a lot that ended within the hour waits for Sellable's next round
    private static final String SELLABLE_FLAG = """
            with pair as (
              select s.location_id, s.item_id, s.condition, (%s)::int as expected, s.sellable::int as actual
                from stock s join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
               where s.warehouse_id = :warehouse and s.lot_id = 0)
            """.formatted(SellableSql.RULE);

    private static final String AT_FAULT_IN_BUCKET = """
            select (select count(*) from pair) as rows, l.code || ' / ' || i.sku || ' / ' || p.condition as row,
                   p.expected, p.actual
              from pair p join item i on i.id = p.item_id
              join location l on l.warehouse_id = :warehouse and l.id = p.location_id
             where p.expected <> p.actual
            union all select (select count(*) from pair), null, 0, 0
             limit 101
            """;

    private static final String AT_FAULT_IN_ITEM = """
            select (select count(*) from pair) as rows, i.sku as row, p.expected, p.actual
              from pair p join item i on i.id = p.item_id
             where p.expected <> p.actual
            union all select (select count(*) from pair), null, 0, 0
             limit 101
            """;

    private record Check(Sql sql, String name, boolean readsWholeLedger, String statement) implements ProofCheck {
        @Override
        public Result check(long warehouseId) {
            List<Row> rows =
                    sql.statement(statement).bind("warehouse", warehouseId).list(Row.class);
            return new Result(
                    rows.isEmpty() ? 0 : rows.getFirst().rows(),
                    rows.stream()
                            .filter(r -> r.row() != null)
                            .map(r -> new Mismatch(r.row(), r.expected(), r.actual()))
                            .toList());
        }
    }

    @Produces
    @ApplicationScoped
    ProofCheck balances(Sql sql) {
        return new Check(sql, "balance-equals-moves", true, WHOLE_LEDGER + AGAINST_STOCK + AT_FAULT_IN_BUCKET);
    }

    @Produces
    @ApplicationScoped
    ProofCheck recentBalances(Sql sql) {
        return new Check(
                sql,
                "balance-equals-snapshot-and-moves-since",
                false,
                SINCE_SNAPSHOT + AGAINST_STOCK + AT_FAULT_IN_BUCKET);
    }

    @Produces
    @ApplicationScoped
    ProofCheck allocated(Sql sql) {
        return new Check(sql, "allocated-equals-open-allocations", false, ALLOCATED + AT_FAULT_IN_BUCKET);
    }

    @Produces
    @ApplicationScoped
    ProofCheck promised(Sql sql) {
        return new Check(sql, "promised-equals-open-promises", false, PROMISED + AT_FAULT_IN_ITEM);
    }

    @Produces
    @ApplicationScoped
    ProofCheck poolTaken(Sql sql) {
        return new Check(sql, "pool-taken-equals-promises", false, POOL_TAKEN + AT_FAULT_IN_ITEM);
    }

    @Produces
    @ApplicationScoped
    ProofCheck setAside(Sql sql) {
        return new Check(sql, "set-aside-equals-open-pools", false, SET_ASIDE + AT_FAULT_IN_ITEM);
    }

    @Produces
    @ApplicationScoped
    ProofCheck sellable(Sql sql) {
        return new Check(sql, "sellable-equals-good-stock", false, SELLABLE + AT_FAULT_IN_ITEM);
    }

    @Produces
    @ApplicationScoped
    ProofCheck sellableFlag(Sql sql) {
        return new Check(sql, "sellable-flag-follows-the-rule", false, SELLABLE_FLAG + AT_FAULT_IN_BUCKET);
    }

    /** All of them, for tests and tools without a container. */
    static List<ProofCheck> all(Sql sql) {
        ProofSql checks = new ProofSql();
        return List.of(
                checks.balances(sql),
                checks.recentBalances(sql),
                checks.allocated(sql),
                checks.promised(sql),
                checks.poolTaken(sql),
                checks.setAside(sql),
                checks.sellable(sql),
                checks.sellableFlag(sql));
    }
}
