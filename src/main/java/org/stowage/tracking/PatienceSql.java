package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Every statement that writes carrier_days. */
@ApplicationScoped
class PatienceSql {

    private final Sql sql;

    PatienceSql(Sql sql) {
        this.sql = sql;
    }

    Optional<CarrierDays> find(long carrierId) {
        return sql.statement("""
                        select stuck_days as stuck, deliver_days as deliver from carrier_days where carrier_id = :carrier
                        """).bind("carrier", carrierId).optional(CarrierDays.class);
    }

    void put(long carrierId, CarrierDays days, long operatorId) {
        sql.statement("""
                        insert into carrier_days (carrier_id, stuck_days, deliver_days, changed_by)
                        values (:carrier, :stuck, cast(:deliver as int), :operator)
                        on conflict (carrier_id) do update
                           set stuck_days = excluded.stuck_days, deliver_days = excluded.deliver_days,
                               changed_by = excluded.changed_by, changed_at = now()
                        """)
                .bind("carrier", carrierId)
                .bind("stuck", days.stuck())
                .bind("deliver", days.deliver())
                .bind("operator", operatorId)
                .update();
    }
}
