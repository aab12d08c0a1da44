package org.stowage.waybill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** What was asked names a person, and is over: two months later nobody gives a number back any more. Its price stays, alone. */
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
                        with gone as (
                          delete from waybill_request where (warehouse_id, id) in (
                            select warehouse_id, id from waybill_request
                             where state in ('held', 'void', 'refused') and changed_at < now() - make_interval(days => :days)
                             limit :limit)
                          returning warehouse_id, parcel_id, carrier_id, state, way_back, held, created_at),
                        priced as (
                          insert into booked_price (warehouse_id, parcel_id, carrier_id, amount, currency, booked_at)
                          select distinct on (warehouse_id, parcel_id, carrier_id) warehouse_id, parcel_id, carrier_id,
                                 cast(held #>> '{price,amount}' as numeric), held #>> '{price,currency}', created_at
                            from gone
                           where state = 'held' and not way_back and held #>> '{price,amount}' is not null
                           order by warehouse_id, parcel_id, carrier_id, created_at desc
                          on conflict (warehouse_id, parcel_id, carrier_id) do update
                             set amount = excluded.amount, currency = excluded.currency, booked_at = excluded.booked_at)
                        select count(*)::int from gone
                        """)
                .bind("days", (int) AGE.toDays())
                .bind("limit", limit)
                .one(Integer.class);
    }
}
