package org.stowage.photo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Photos show people's names and goods: they are kept as long as somebody may claim something, and no longer. */
@ApplicationScoped
class PhotoRetentionSql implements Retained {

    private final Sql sql;
    private final int days;

    PhotoRetentionSql(Sql sql, @ConfigProperty(name = "stowage.photos.keep-days", defaultValue = "180") int days) {
        this.sql = sql;
        this.days = days;
    }

    @Override
    public String table() {
        return "photo";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(days);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        with old as materialized (
                          select warehouse_id, id from photo where taken_at < now() - make_interval(days => :days) limit :limit),
                        images as (
                          delete from photo_image where (warehouse_id, photo_id) in (select warehouse_id, id from old))
                        delete from photo where (warehouse_id, id) in (select warehouse_id, id from old)
                        """).bind("days", days).bind("limit", limit).update();
    }
}
