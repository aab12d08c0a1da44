package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Differences as the stocktake's page shows them: the dearest first, and what they come to. */
@ApplicationScoped
class CountPageSql {

    /** Differences of one count and one status. @param value unsigned, of those whose cost is known */
    record Standing(VarianceStatus status, long lines, long gained, long lost, BigDecimal value) {}

    /** The page is chosen before anything is named: a count has a hundred thousand of them. */
    private static final String CHOSEN = """
            with page as materialized (
              select v.* from stock_count c
                join count_variance v on v.warehouse_id = c.warehouse_id and v.count_id = c.id
            """;

    /** The dearer the earlier; for who is not told what goods cost, by their numbers. */
    private static final String WORTH = "coalesce(case when :cost then v.value end, :unknown)";

    private static final String ROWS =
            ")" + VarianceListSql.NAMED.formatted("page") + " order by " + WORTH + " desc, v.id";

    private static final String OF_OWNERS =
            " and (:anyOwner or v.owner_id = any(cast(:owners as bigint[]))) and v.difference <> 0 ";

    private static final String DEAREST = """
             and (WORTH < :value or WORTH = :value and v.id > :after) order by WORTH desc, v.id limit :limit
            """.replace("WORTH", WORTH);

    private final Sql sql;

    CountPageSql(Sql sql) {
        this.sql = sql;
    }

    List<VarianceView> dearest(
            long warehouseId,
            CountReader reader,
            String countNo,
            @Nullable VarianceStatus status,
            VarianceAfter after,
            int limit) {
        return paged(CHOSEN + """
                        where c.warehouse_id = :warehouse and c.count_no = :no
                          and (cast(:status as text) is null or v.status = :status)
                        """ + OF_OWNERS + DEAREST + ROWS, reader, after, limit)
                .bind("warehouse", warehouseId)
                .bind("no", countNo)
                .bind("status", status)
                .list(VarianceView.class);
    }

    /** Booked ones of a month. @param month {@code 2026-11}, on the warehouse's clock */
    List<VarianceView> ofMonth(long warehouseId, CountReader reader, String month, VarianceAfter after, int limit) {
        return paged(CHOSEN + """
                        join warehouse w on w.id = c.warehouse_id
                        where c.warehouse_id = :warehouse and v.status = 'posted' and c.status = 'posted'
                          and to_char(c.posted_at at time zone w.timezone, 'YYYY-MM') = :month
                        """ + OF_OWNERS + DEAREST + ROWS, reader, after, limit)
                .bind("warehouse", warehouseId)
                .bind("month", month)
                .list(VarianceView.class);
    }

    List<Standing> standing(long warehouseId, @Nullable Collection<Long> owners, String countNo) {
        return owned("""
                        select v.status, count(*) as lines,
                               cast(sum(greatest(v.difference, 0)) as bigint) as gained,
                               cast(sum(greatest(-v.difference, 0)) as bigint) as lost, coalesce(sum(v.value), 0) as value
                          from count_variance v
                          join stock_count c on c.warehouse_id = v.warehouse_id and c.id = v.count_id
                         where v.warehouse_id = :warehouse and c.count_no = :no
                        """ + OF_OWNERS + " group by v.status order by v.status", owners)
                .bind("warehouse", warehouseId)
                .bind("no", countNo)
                .list(Standing.class);
    }

    private SqlStatement paged(String text, CountReader reader, VarianceAfter after, int limit) {
        return owned(text, reader.owners())
                .bind("cost", reader.cost())
                .bind("unknown", VarianceAfter.UNKNOWN)
                .bind("value", after.worth())
                .bind("after", after.id())
                .bind("limit", limit);
    }

    private SqlStatement owned(String text, @Nullable Collection<Long> owners) {
        return sql.statement(text)
                .bind("anyOwner", owners == null)
                .bind("owners", owners == null ? List.<Long>of() : owners);
    }
}
