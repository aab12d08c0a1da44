package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Claims as their list, its totals and its table show them. */
@ApplicationScoped
class ClaimListSql {

    /** To be filed within so many days: an alarm. */
    static final int NEAR = 3;

    /** @param claims open ones whose deadline is near or over; @param oldest since when the first of them waits */
    record Due(long claims, @Nullable Instant oldest) {}

    private static final String ASKED = """
             where c.warehouse_id = :warehouse
               and (cast(:state as text) is null
                    or c.state = cast(:state as text)
                    or (:state = 'living' and c.state in ('open', 'filed', 'accepted', 'partly'))
                    or (:state = 'due' and c.state = 'open'
                        and c.file_by <= cast(now() at time zone w.timezone as date) + :near))
               and (cast(:carrier as text) is null or lower(k.code) = cast(:carrier as text))
               and (cast(:reason as text) is null or c.reason = cast(:reason as text))
               and (cast(:q as text) is null or lower(c.claim_no) = :q or lower(c.about) = :q
                    or lower(c.waybill_no) = :q or lower(c.carrier_claim_no) = :q)
            """;

    private final Sql sql;

    ClaimListSql(Sql sql) {
        this.sql = sql;
    }

    List<Claim> list(long warehouseId, ClaimQuery asked, int limit) {
        return bound(
                        ClaimSql.COLUMNS + " join warehouse w on w.id = c.warehouse_id " + ASKED
                                + " and c.id < :before order by c.id desc limit :limit",
                        warehouseId,
                        asked)
                .bind("before", asked.before() == null ? Long.MAX_VALUE : asked.before())
                .bind("limit", limit)
                .list(Claim.class);
    }

    /** Of all that was asked for, not of one page of it. */
    List<ClaimTotal> totals(long warehouseId, ClaimQuery asked) {
        return bound("""
                        select k.code as carrier, c.currency, count(*) as claims, sum(c.amount) as asked,
                               coalesce(sum(coalesce(c.accepted_amount, c.amount))
                                 filter (where c.state in ('open', 'filed', 'accepted', 'partly')), 0) as running,
                               coalesce(sum(c.accepted_amount), 0) as accepted,
                               coalesce(sum(c.paid_amount), 0) as paid,
                               count(*) filter (where c.state = 'refused') as refused
                          from claim c
                          join carrier k on k.id = c.carrier_id
                          join warehouse w on w.id = c.warehouse_id
                        """ + ASKED + " group by 1, 2 order by 1, 2", warehouseId, asked)
                .list(ClaimTotal.class);
    }

    Due due(long warehouseId) {
        return sql.statement("""
                        select count(*) as claims, min(c.opened_at) as oldest
                          from claim c join warehouse w on w.id = c.warehouse_id
                         where c.warehouse_id = :warehouse and c.state = 'open'
                           and c.file_by <= cast(now() at time zone w.timezone as date) + :near
                        """)
                .bind("warehouse", warehouseId)
                .bind("near", NEAR)
                .one(Due.class);
    }

    List<Claim> ofParcel(long warehouseId, String parcelNo) {
        return sql.statement(ClaimSql.COLUMNS + "where c.warehouse_id = :warehouse and p.parcel_no = :no order by c.id")
                .bind("warehouse", warehouseId)
                .bind("no", parcelNo)
                .list(Claim.class);
    }

    private SqlStatement bound(String text, long warehouseId, ClaimQuery asked) {
        return sql.statement(text)
                .bind("warehouse", warehouseId)
                .bind("state", asked.state())
                .bind("near", NEAR)
                .bind("carrier", asked.carrier())
                .bind("reason", asked.reason())
                .bind("q", asked.q());
    }
}
