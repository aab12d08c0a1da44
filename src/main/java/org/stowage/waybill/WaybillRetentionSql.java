package org.stowage.waybill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** What was asked names a person, and is over: two months later nobody gives a number back any more. */
@ApplicationScoped
class WaybillRetentionSql implements Retained {

    private static final Duration AGE = Duration.ofDays(60);

    private final Sql sql;

    WaybillRetentionSql(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String table() {
        return "waybill_request";
    }

    @Override
    public Duration age() {
        return AGE;
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from waybill_request where (warehouse_id, id) in (
                          select warehouse_id, id from waybill_request
                           where state in ('held', 'void', 'refused') and changed_at < now() - make_interval(days => :days)
                           limit :limit)
                        """)
                .bind("days", (int) AGE.toDays())
                .bind("limit", limit)
                .update();
    }
}
