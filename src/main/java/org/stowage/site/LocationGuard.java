package org.stowage.site;

import java.util.Collection;
import java.util.Set;

/**
 * Asked before a location becomes another kind of place: goods that stand there would be sellable, or not, without any
 * move. Told when one is blocked, by whatever way. The ledger floor answers and hears.
 */
public interface LocationGuard {

    /** @return ids of those where goods stand now */
    Set<Long> holding(long warehouseId, Collection<Long> locationIds);

    /** Out of use from now on: whoever was to fetch something there is sent elsewhere, in the same transaction. */
    void blocked(long warehouseId, Collection<Long> locationIds);
}
