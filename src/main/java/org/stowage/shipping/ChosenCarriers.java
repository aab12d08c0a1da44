package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.carrier.KeptDays;

/** Why each parcel has its carrier, and what that was to cost: as long as somebody may ask. */
@ApplicationScoped
public class ChosenCarriers {

    private final ParcelCarrierSql sql;

    ChosenCarriers(ParcelCarrierSql sql) {
        this.sql = sql;
    }

    /** @return how many choices were deleted, at most {@code limit} */
    public int forget(KeptDays kept, int limit) {
        return sql.forget(kept, limit);
    }
}
