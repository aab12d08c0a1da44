package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.stock.ProofCheck;

/** Of every posted count, bucket by bucket: the differences it shows are the moves the ledger has of it. */
@ApplicationScoped
class CountProof implements ProofCheck {

    private static final String HELD = """
            with posted as materialized (
              select id, count_no, 'count:' || id as cause
                from stock_count where warehouse_id = :warehouse and status = 'posted'),
            said as (
              select v.count_id, v.location_id, v.item_id, v.lot_id, v.handling_unit_id, v.condition, v.owner_id,
                     sum(v.difference) as units
                from posted c
                join count_variance v on v.warehouse_id = :warehouse and v.count_id = c.id and v.status = 'posted'
               group by 1, 2, 3, 4, 5, 6, 7),
            booked as (
              select c.id as count_id, b.location_id, m.item_id, m.lot_id, b.handling_unit_id, b.condition, m.owner_id,
                     sum(b.units) as units
                from posted c
                join stock_move m on m.warehouse_id = :warehouse and m.cause = c.cause
               cross join lateral (
                 values (m.from_location_id, m.from_handling_unit_id, m.from_condition, -m.quantity),
                        (m.to_location_id, m.to_handling_unit_id, m.to_condition, m.quantity))
                 as b (location_id, handling_unit_id, condition, units)
                join location l on l.warehouse_id = :warehouse and l.id = b.location_id and l.kind <> 'virtual'
               group by 1, 2, 3, 4, 5, 6, 7),
            held as materialized (
              select count_id, location_id, item_id, coalesce(s.units, 0)::bigint as expected,
                     coalesce(b.units, 0)::bigint as actual
                from said s full join booked b
               using (count_id, location_id, item_id, lot_id, handling_unit_id, condition, owner_id))
            select c.rows, f.* from (select count(*) as rows from held) c
              left join (select p.count_no || ' / ' || l.code || ' / ' || i.sku as name, h.expected, h.actual
                           from held h
                           join posted p on p.id = h.count_id
                           join location l on l.warehouse_id = :warehouse and l.id = h.location_id
                           join item i on i.id = h.item_id
                          where h.expected <> h.actual order by h.count_id, l.code, i.sku limit 100) f on true
            """;

    private record Row(
            long rows,
            @Nullable String name,
            @Nullable Long expected,
            @Nullable Long actual) {}

    private final Sql sql;

    CountProof(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "posted-counts-are-moves";
    }

    @Override
    public boolean readsWholeLedger() {
        return true;
    }

    @Override
    public Result check(long warehouseId) {
        List<Row> rows = sql.statement(HELD).bind("warehouse", warehouseId).list(Row.class);
        return new Result(
                rows.getFirst().rows(),
                rows.stream()
                        .filter(row -> row.name() != null)
                        .map(CountProof::mismatch)
                        .toList());
    }

    private static Mismatch mismatch(Row row) {
        return new Mismatch(
                String.valueOf(row.name()),
                Objects.requireNonNullElse(row.expected(), 0L),
                Objects.requireNonNullElse(row.actual(), 0L));
    }
}
