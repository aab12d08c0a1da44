package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Ways of parcels are kept 400 days: longer than any carrier takes claims, and a year can be compared with the one before. */
@ApplicationScoped
class TrackRetention {

    private static final Duration AGE = Duration.ofDays(400);

    private record Old(Sql sql, String table, String delete) implements Retained {
        @Override
        public Duration age() {
            return AGE;
        }

        @Override
        public int deleteOld(int limit) {
            return sql.statement(delete)
                    .bind("days", (int) AGE.toDays())
                    .bind("limit", limit)
                    .update();
        }
    }

    @Produces
    @ApplicationScoped
    Retained events(Sql sql) {
        return new Old(sql, "parcel_event", """
                delete from parcel_event where (warehouse_id, id) in (
                  select warehouse_id, id from parcel_event
                   where recorded_at < now() - make_interval(days => :days) limit :limit)
                """);
    }

    @Produces
    @ApplicationScoped
    Retained tracks(Sql sql) {
        return new Old(sql, "parcel_track", """
                delete from parcel_track where (warehouse_id, parcel_id) in (
                  select warehouse_id, parcel_id from parcel_track
                   where greatest(begun_at, moved_at) < now() - make_interval(days => :days) limit :limit)
                """);
    }
}
