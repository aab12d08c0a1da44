package org.stowage.waybill;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.carrier.KeptDays;

/** What carriers said that a parcel costs, kept when the request with its person is forgotten. */
@ApplicationScoped
public class BookedPrices {

    private final BookedPriceSql sql;

    BookedPrices(BookedPriceSql sql) {
        this.sql = sql;
    }

    /** Of parcels that no bill may name any more. @return how many, at most {@code limit} */
    public int forget(KeptDays kept, int limit) {
        return sql.forget(kept, limit);
    }
}
