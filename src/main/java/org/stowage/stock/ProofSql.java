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

    private static final String BUCKETS = """
            with moved as (
              select location_id, item_id, lot_id, handling_unit_id, condition, owner_id, sum(quantity)::bigint as quantity
                from (select to_location_id as location_id, item_id, lot_id, to_handling_unit_id as handling_unit_id,
                             to_condition as condition, owner_id, quantity
                        from stock_move where warehouse_id = :warehouse
                      union all
                      select from_location_id, item_id, lot_id, from_handling_unit_id, from_condition, owner_id, -quantity
                        from stock_move where warehouse_id = :warehouse) m
               where location_id in (select id from location where warehouse_id = :warehouse and kind <> 'virtual')
               group by 1, 2, 3, 4, 5, 6),
            pair as (
              select coalesce(s.location_id, m.location_id) as location_id, coalesce(s.item_id, m.item_id) as item_id,
                     coalesce(s.condition, m.condition) as condition, coalesce(m.quantity, 0) as expected,
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

    private static final String SELLABLE = """
            with pair as (
              select coalesce(a.item_id, s.item_id) as item_id, coalesce(s.quantity, 0) as expected,
                     coalesce(a.sellable, 0) as actual
                from (select * from availability where warehouse_id = :warehouse) a
                full join (select s.item_id, s.owner_id, sum(s.on_hand)::bigint as quantity
                             from stock s join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                            where s.warehouse_id = :warehouse and s.condition = 'good'
                              and l.kind in ('reserve', 'pick_face', 'staging', 'pack', 'problem')
                            group by 1, 2) s on s.item_id = a.item_id and s.owner_id = a.owner_id)
            """;

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

    private record Check(Sql sql, String name, String statement) implements ProofCheck {
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
        return new Check(sql, "balance-equals-moves", BUCKETS + AT_FAULT_IN_BUCKET);
    }

    @Produces
    @ApplicationScoped
    ProofCheck allocated(Sql sql) {
        return new Check(sql, "allocated-equals-open-allocations", ALLOCATED + AT_FAULT_IN_BUCKET);
    }

    @Produces
    @ApplicationScoped
    ProofCheck promised(Sql sql) {
        return new Check(sql, "promised-equals-open-promises", PROMISED + AT_FAULT_IN_ITEM);
    }

    @Produces
    @ApplicationScoped
    ProofCheck sellable(Sql sql) {
        return new Check(sql, "sellable-equals-good-stock", SELLABLE + AT_FAULT_IN_ITEM);
    }

    /** All of them, for tests and tools without a container. */
    static List<ProofCheck> all(Sql sql) {
        ProofSql checks = new ProofSql();
        return List.of(checks.balances(sql), checks.allocated(sql), checks.promised(sql), checks.sellable(sql));
    }
}
