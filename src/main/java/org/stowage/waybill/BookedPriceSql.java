package org.stowage.waybill;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.carrier.KeptDays;
import org.stowage.kernel.Sql;

/** The end of booked_price; {@link WaybillRetentionSql} is its beginning. */
@ApplicationScoped
class BookedPriceSql {

    private final Sql sql;

    BookedPriceSql(Sql sql) {
        this.sql = sql;
    }

    int forget(KeptDays kept, int limit) {
        return sql.statement("""
                        delete from booked_price where (warehouse_id, parcel_id, carrier_id) in (
                          select p.warehouse_id, p.parcel_id, p.carrier_id from booked_price p
                            left join unnest(cast(:carriers as bigint[]), cast(:days as int[])) as u (carrier, days)
                                   on u.carrier = p.carrier_id
                           where p.booked_at < now() - make_interval(days => :least)
                             and p.booked_at < now() - make_interval(days => coalesce(u.days, :usual))
                           limit :limit)
                        """)
                .bind("carriers", kept.carriers())
                .bind("days", kept.days())
                .bind("least", kept.least())
                .bind("usual", kept.usual())
                .bind("limit", limit)
                .update();
    }
}
