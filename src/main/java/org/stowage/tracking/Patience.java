package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** After how many days a carrier's parcels are stuck or late: the same for alarms, claims and the scorecard. */
@ApplicationScoped
@Transactional
public class Patience {

    private final PatienceSql sql;

    Patience(PatienceSql sql) {
        this.sql = sql;
    }

    /** Where nothing was written down: the usual ones. */
    public CarrierDays of(long carrierId) {
        return sql.find(carrierId).orElse(CarrierDays.USUAL);
    }

    public void set(long carrierId, CarrierDays days, long operatorId) {
        sql.put(carrierId, days, operatorId);
    }
}
