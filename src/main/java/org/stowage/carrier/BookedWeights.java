package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Which carriers want to know the true weight of parcels that were booked before they were packed. */
@ApplicationScoped
public class BookedWeights {

    private final MomentSql sql;

    BookedWeights(MomentSql sql) {
        this.sql = sql;
    }

    @Transactional
    public BookedWeight of(Carrier carrier) {
        return sql.weight(carrier.id()).orElse(BookedWeight.KEEP);
    }
}
