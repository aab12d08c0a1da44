package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** What stayed behind and what carriers' lists said is kept half a year: longer than any carrier takes claims. */
@ApplicationScoped
class DoorRetention {

    private static final Duration AGE = Duration.ofDays(180);

    private record Old(Sql sql, String table, Duration age, String delete) implements Retained {
        @Override
        public int deleteOld(int limit) {
            return sql.statement(delete)
                    .bind("days", (int) age.toDays())
                    .bind("limit", limit)
                    .update();
        }
    }

    @Produces
    @ApplicationScoped
    Retained missing(Sql sql) {
        return new Old(sql, "handover_missing", AGE, """
                delete from handover_missing where (warehouse_id, manifest_id, parcel_no) in (
                  select x.warehouse_id, x.manifest_id, x.parcel_no from handover_missing x
                    join manifest m on m.warehouse_id = x.warehouse_id and m.id = x.manifest_id
                   where m.handed_over_at < now() - make_interval(days => :days) limit :limit)
                """);
    }

    @Produces
    @ApplicationScoped
    Retained picked(Sql sql) {
        return new Old(sql, "picked_line", AGE, """
                delete from picked_line where (warehouse_id, list_id, no) in (
                  select x.warehouse_id, x.list_id, x.no from picked_line x
                    join picked_list l on l.warehouse_id = x.warehouse_id and l.id = x.list_id
                   where l.read_at < now() - make_interval(days => :days) limit :limit)
                """);
    }
}
