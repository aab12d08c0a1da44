package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.stock.ProofCheck;

/** Of every line of a transfer: sent = received + in transit + claimed. Asked of the source, answered by both books. */
@ApplicationScoped
class TransferProof implements ProofCheck {

    /**
     * What the destination's books say of a line {@code l} of a transfer {@code t}. Damaged units have arrived, and are a
     * claim; units beyond what was sent were never sent.
     */
    static final String BECAME = """
            select coalesce(sum(g.in_transit), 0)::bigint as in_transit,
                   coalesce(sum(r.received), 0)::bigint as received,
                   coalesce(sum(r.over), 0)::bigint as over,
                   coalesce(sum(c.claimed), 0)::bigint as claimed
              from transfer_arrival v
              join arrival_goods g on g.warehouse_id = v.warehouse_id and g.arrival_id = v.id and g.line_id = l.id
             cross join lateral (
               select sum(quantity) filter (where kind in ('good', 'found', 'returned')) as received,
                      sum(quantity) filter (where kind = 'over') as over
                 from arrival_receipt
                where warehouse_id = g.warehouse_id and arrival_id = v.id and goods_id = g.id) r
             cross join lateral (
               select sum(claimed) as claimed from transfer_claim
                where warehouse_id = g.warehouse_id and arrival_id = v.id and goods_id = g.id and kind <> 'over') c
             where v.from_warehouse_id = l.warehouse_id and v.transfer_id = l.transfer_id
               and v.warehouse_id in (t.warehouse_id, t.to_warehouse_id)
            """;

    private record Row(
            long rows,
            @Nullable String name,
            @Nullable Long expected,
            @Nullable Long actual) {}

    private final Sql sql;

    TransferProof(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "transfers-sent-equals-received-in-transit-claimed";
    }

    @Override
    public boolean readsWholeLedger() {
        return false;
    }

    @Override
    public Result check(long warehouseId) {
        List<Row> rows = sql.statement("""
                        with line as materialized (
                          select t.transfer_no || ' / ' || l.line_no || ' / ' || i.sku as name, l.shipped as expected,
                                 b.received + b.in_transit + b.claimed as actual
                            from transfer t
                            join transfer_line l on l.warehouse_id = t.warehouse_id and l.transfer_id = t.id
                            join item i on i.id = l.item_id
                           cross join lateral (%s) b
                           where t.warehouse_id = :warehouse and t.shipped_at is not null
                             and (t.ended_at is null or t.ended_at > now() - interval '90 days'))
                        select c.rows, f.* from (select count(*) as rows from line) c
                          left join (select * from line where expected <> actual limit 100) f on true
                        """.formatted(BECAME))
                .bind("warehouse", warehouseId)
                .list(Row.class);
        return new Result(
                rows.getFirst().rows(),
                rows.stream()
                        .filter(row -> row.name() != null)
                        .map(TransferProof::mismatch)
                        .toList());
    }

    private static Mismatch mismatch(Row row) {
        return new Mismatch(String.valueOf(row.name()), units(row.expected()), units(row.actual()));
    }

    private static long units(@Nullable Long units) {
        return units == null ? 0 : units;
    }
}
