package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** The moment in a carrier's settings. */
@ApplicationScoped
class MomentSql {

    private final Sql sql;

    MomentSql(Sql sql) {
        this.sql = sql;
    }

    Optional<WaybillMoment> of(long carrierId) {
        return sql.statement("""
                        select settings ->> 'waybillMoment' as moment from carrier
                         where id = :carrier and jsonb_exists(settings, 'waybillMoment')
                        """).bind("carrier", carrierId).optional(WaybillMoment.class);
    }

    Optional<BookedWeight> weight(long carrierId) {
        return sql.statement("""
                        select settings ->> 'bookedWeight' as weight from carrier
                         where id = :carrier and jsonb_exists(settings, 'bookedWeight')
                        """).bind("carrier", carrierId).optional(BookedWeight.class);
    }

    /** @param weight null: as it was */
    void set(long carrierId, WaybillMoment moment, @Nullable BookedWeight weight) {
        sql.statement("""
                        update carrier set settings = settings || jsonb_strip_nulls(jsonb_build_object(
                                 'waybillMoment', cast(:moment as text), 'bookedWeight', cast(:weight as text)))
                         where id = :carrier
                        """)
                .bind("moment", moment)
                .bind("weight", weight)
                .bind("carrier", carrierId)
                .update();
    }
}
