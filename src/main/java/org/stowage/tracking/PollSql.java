package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Parcels that their carriers are asked about, leased one by one: several instances share the work. */
@ApplicationScoped
class PollSql {

    /** @param attempts how often nothing was heard, one after another; this one included */
    record Due(long warehouseId, long parcelId, String carrier, String waybillNo, int attempts) {}

    private final Sql sql;

    PollSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Due> lease(UUID lease, Duration span) {
        return sql.statement("""
                        update parcel_track t
                           set lease = :lease, leased_until = now() + make_interval(secs => :secs), attempts = t.attempts + 1
                          from (select warehouse_id as w, parcel_id as p from parcel_track
                                 where next_at <= now() and (leased_until is null or leased_until <= now())
                                 order by next_at limit 1 for update skip locked) d
                         where t.warehouse_id = d.w and t.parcel_id = d.p
                        returning t.warehouse_id, t.parcel_id, t.carrier, t.waybill_no, t.attempts
                        """)
                .bind("lease", lease)
                .bind("secs", span.toMillis() / 1000.0)
                .optional(Due.class);
    }

    /** Its numbers that have not arrived; where it has none any more, the one it is known by. */
    List<String> numbers(Due due) {
        return sql.statement("with " + NumberSql.PRESENT + """
                        select no from present n
                         where not exists (select from parcel_event e
                                            where e.warehouse_id = :warehouse and e.parcel_id = n.parcel_id and e.waybill_no = n.no
                                              and e.code in ('delivered', 'returned'))
                        union
                        select :no where not exists (select from present)
                         order by 1
                        """)
                .bind("warehouse", due.warehouseId())
                .bind("parcels", List.of(due.parcelId()))
                .bind("no", due.waybillNo())
                .list(String.class);
    }

    /**
     * It was asked. One that is final is asked no more, nor one of which nothing was heard for 60 days.
     *
     * @param heard something new, or at least an answer: then it counts anew
     */
    void asked(Due due, UUID lease, boolean heard, Duration pause, @Nullable String problem) {
        sql.statement("""
                        update parcel_track
                           set lease = null, leased_until = null, problem = cast(:problem as text),
                               attempts = case when :heard then 0 else attempts end,
                               next_at = case when final_at is null
                                               and greatest(begun_at, moved_at) > now() - interval '60 days'
                                              then now() + make_interval(secs => :secs) end
                         where warehouse_id = :warehouse and parcel_id = :parcel and lease = :lease
                        """)
                .bind("problem", problem)
                .bind("heard", heard)
                .bind("secs", pause.toMillis() / 1000.0)
                .bind("warehouse", due.warehouseId())
                .bind("parcel", due.parcelId())
                .bind("lease", lease)
                .update();
    }
}
