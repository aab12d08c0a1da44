package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    void set(long carrierId, WaybillMoment moment) {
        sql.statement("""
                        update carrier set settings = settings || jsonb_build_object('waybillMoment', cast(:moment as text))
                         where id = :carrier
                        """).bind("moment", moment).bind("carrier", carrierId).update();
    }
}
