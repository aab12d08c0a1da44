package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Issued papers are kept as long as books are: ten years, or what the house is told. */
@ApplicationScoped
class IssuedPaperRetentionSql implements Retained {

    private final Sql sql;
    private final int days;

    IssuedPaperRetentionSql(
            Sql sql, @ConfigProperty(name = "stowage.papers.keep-days", defaultValue = "3660") int days) {
        this.sql = sql;
        this.days = days;
    }

    @Override
    public String table() {
        return "issued_paper";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(days);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        with old as materialized (
                          select warehouse_id, id from issued_paper
                           where issued_at < now() - make_interval(days => :days) limit :limit),
                        files as (
                          delete from issued_paper_file where (warehouse_id, paper_id) in (select warehouse_id, id from old))
                        delete from issued_paper where (warehouse_id, id) in (select warehouse_id, id from old)
                        """).bind("days", days).bind("limit", limit).update();
    }
}
