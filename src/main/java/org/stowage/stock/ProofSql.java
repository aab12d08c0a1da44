package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** The ledger floor's own checks. Each compares all rows of its kind and returns their number and those at fault. */
@ApplicationScoped
class ProofSql {

    /** Every check's statement returns rows of this shape; the compared rows are counted in each. */
    @SuppressWarnings("NullAway") // where nothing is at fault the only row has the number alone
    private record Row(
            long rows,
            @Nullable Long locationId,
            Long itemId,
            Long lotId,
            Long handlingUnitId,
            String condition,
            Long ownerId,
            @Nullable String location,
            String sku,
            @Nullable String lot,
            @Nullable String lpn,
            String owner,
            @Nullable Instant readOnlySince,
            Long expected,
            Long actual) {

        ProofCheck.Mismatch mismatch() {
            BucketKey key = locationId == null
                    ? BucketKey.ofItem(itemId, ownerId)
                    : new BucketKey(locationId, itemId, lotId, handlingUnitId, condition, ownerId);
            String name = Stream.of(location, sku, lot, lpn, condition, owner)
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(" / "));
            return new ProofCheck.Mismatch(
                    name,
                    expected,
                    actual,
                    new ProofCheck.Bucket(key.toString(), location, sku, lot, lpn, owner, readOnlySince));
        }
    }

    private static final String BUCKET = "location_id, item_id, lot_id, handling_unit_id, condition, owner_id";

    private static final String SUM_OF_MOVES = """
            select * from (
              select %s, sum(sign * quantity)::bigint as on_hand from (%s) m group by %s) g
             where exists (select 1 from location l
                            where l.warehouse_id = :warehouse and l.id = g.location_id and l.kind <> 'virtual')
            """.formatted(BUCKET, LedgerSpan.everything(""), BUCKET);

    private static final String SINCE_SNAPSHOT =
            LedgerSpan.balances(StockFilter.all(0)).replace(":asOf", "cast('infinity' as timestamptz)");

    // rows that hold nothing grow with history and agree with no moves at all
    private static final String AGAINST_STOCK = """
            with moved as (%s),
            pair as (
              select %s, coalesce(m.on_hand, 0) as expected, coalesce(s.on_hand, 0) as actual
                from (select * from stock where warehouse_id = :warehouse and on_hand > 0) s
                full join moved m using (%s))
            """;

    private static final String ALLOCATED = """
            with claim as (
              select stock_id, sum(quantity)::bigint as quantity from allocation
               where warehouse_id = :warehouse and status = 'open' group by stock_id),
            pair as (
              select %1$s, coalesce(c.quantity, 0) as expected, s.allocated as actual
                from stock s left join claim c on c.stock_id = s.id
               where s.warehouse_id = :warehouse and s.on_hand > 0
              union all
              select %1$s, c.quantity, s.allocated
                from claim c join stock s on s.warehouse_id = :warehouse and s.id = c.stock_id and s.on_hand = 0)
            """.formatted(BUCKET);

    private static final String OF_ITEM = """
            null::bigint as location_id, item_id, 0::bigint as lot_id, 0::bigint as handling_unit_id, '' as condition, owner_id
            """;

    private static final String PROMISED = """
            with pair as (
              select %s, coalesce(p.quantity, 0) as expected, coalesce(a.promised, 0) as actual
                from (select * from availability where warehouse_id = :warehouse) a
                full join (select item_id, owner_id, sum(quantity - kept)::bigint as quantity from promise
                            where warehouse_id = :warehouse and status = 'open' group by 1, 2) p using (item_id, owner_id))
            """.formatted(OF_ITEM);

    // shipped units of a pool stay taken; a cancelled order leaves it what had left by then
    private static final String POOLS = """
            with pair as (
              select %1$s, coalesce(l.units, 0) as expected, a.set_aside as actual
                from availability a
                left join (select item_id, owner_id, sum(set_aside - taken)::bigint as units from stock_pool
                            where warehouse_id = :warehouse and open group by 1, 2) l using (item_id, owner_id)
               where a.warehouse_id = :warehouse
              union all
              select %1$s, coalesce(p.units, 0), l.taken
                from stock_pool l
                left join (select pool_id, sum(case when status = 'cancelled' then least(from_pool, kept) else from_pool end)::bigint
                                  as units
                             from promise where warehouse_id = :warehouse and pool_id > 0 group by 1) p on p.pool_id = l.id
               where l.warehouse_id = :warehouse)
            """.formatted(OF_ITEM);

    private static final String SELLABLE = """
            with pair as (
              select %s, coalesce(s.quantity, 0) as expected, coalesce(a.sellable, 0) as actual
                from (select * from availability where warehouse_id = :warehouse) a
                full join (select item_id, owner_id, sum(on_hand)::bigint as quantity
                             from stock where warehouse_id = :warehouse and sellable and on_hand > 0 group by 1, 2) s
                  using (item_id, owner_id))
            """.formatted(OF_ITEM);

    // 1 = may be offered; a lot that ended within the hour waits for Sellable's next round
    private static final String SELLABLE_FLAG = """
            with pair as (
              select %s, (%s)::int as expected, s.sellable::int as actual
                from stock s join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
               where s.warehouse_id = :warehouse and s.lot_id = 0 and s.on_hand > 0)
            """.formatted(BUCKET.replaceAll("(\\w+)", "s.$1"), SellableSql.RULE);

    // a place that holds no serial at all got its goods before the item was kept by serial
    // fewer known ones than units is no fault: some were never read, or a count made them unread
    private static final String SERIALS = """
            with pair as (
              select %s, least(s.on_hand, n.units) as expected, n.units as actual
                from (select stock_id, count(*) as units from serial
                       where warehouse_id = :warehouse and stock_id is not null group by stock_id) n
                join stock s on s.warehouse_id = :warehouse and s.id = n.stock_id)
            """.formatted(BUCKET.replaceAll("(\\w+)", "s.$1"));

    // looked up row by row: as joins the planner would weigh every order of nine tables, longer than most checks run
    private static final String AT_FAULT = """
            select c.rows, f.* from (select count(*) as rows from pair) c left join (
              select p.*,
                     (select code from location where warehouse_id = :warehouse and id = p.location_id) as location,
                     (select sku from item where id = p.item_id) as sku,
                     (select code from lot where warehouse_id = :warehouse and id = p.lot_id) as lot,
                     (select lpn from handling_unit where warehouse_id = :warehouse and id = p.handling_unit_id) as lpn,
                     (select code from owner where id = p.owner_id) as owner,
                     case when p.location_id is null then
                       (select read_only_since from availability
                         where warehouse_id = :warehouse and item_id = p.item_id and owner_id = p.owner_id)
                     else
                       (select read_only_since from stock
                         where warehouse_id = :warehouse and location_id = p.location_id and item_id = p.item_id
                           and lot_id = p.lot_id and handling_unit_id = p.handling_unit_id
                           and condition = p.condition and owner_id = p.owner_id)
                     end as read_only_since
                from pair p
               where p.expected <> p.actual
               limit 100) f on true
            """;

    private record Check(Sql sql, String name, boolean readsWholeLedger, String statement) implements ProofCheck {
        @Override
        public Result check(long warehouseId) {
            List<Row> rows =
                    sql.statement(statement).bind("warehouse", warehouseId).list(Row.class);
            return new Result(
                    rows.getFirst().rows(),
                    rows.stream()
                            .filter(row -> row.sku() != null)
                            .map(Row::mismatch)
                            .toList());
        }
    }

    @Produces
    @ApplicationScoped
    ProofCheck balances(Sql sql) {
        return new Check(
                sql, "balance-equals-moves", true, AGAINST_STOCK.formatted(SUM_OF_MOVES, BUCKET, BUCKET) + AT_FAULT);
    }

    @Produces
    @ApplicationScoped
    ProofCheck recentBalances(Sql sql) {
        return new Check(
                sql,
                "balance-equals-snapshot-and-moves-since",
                false,
                AGAINST_STOCK.formatted(SINCE_SNAPSHOT, BUCKET, BUCKET) + AT_FAULT);
    }

    @Produces
    @ApplicationScoped
    ProofCheck allocated(Sql sql) {
        return new Check(sql, "allocated-equals-open-allocations", false, ALLOCATED + AT_FAULT);
    }

    @Produces
    @ApplicationScoped
    ProofCheck promised(Sql sql) {
        return new Check(sql, "promised-equals-open-promises", false, PROMISED + AT_FAULT);
    }

    @Produces
    @ApplicationScoped
    ProofCheck poolTaken(Sql sql) {
        return new Check(sql, "pools-hold-what-they-say", false, POOLS + AT_FAULT);
    }

    @Produces
    @ApplicationScoped
    ProofCheck sellable(Sql sql) {
        return new Check(sql, "sellable-equals-good-stock", false, SELLABLE + AT_FAULT);
    }

    @Produces
    @ApplicationScoped
    ProofCheck sellableFlag(Sql sql) {
        return new Check(sql, "sellable-flag-follows-the-rule", false, SELLABLE_FLAG + AT_FAULT);
    }

    @Produces
    @ApplicationScoped
    ProofCheck serials(Sql sql) {
        return new Check(sql, "serials-are-the-units-of-their-place", false, SERIALS + AT_FAULT);
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
                checks.sellable(sql),
                checks.sellableFlag(sql),
                checks.serials(sql));
    }
}
