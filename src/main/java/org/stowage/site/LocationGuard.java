package org.stowage.site;

import java.util.Collection;
import java.util.Set;

/**
 * Asked before a location becomes another kind of place: goods that stand there would be sellable, or not, without any
 * move. The ledger floor answers.
 */
public interface LocationGuard {

    /** @return ids of those where goods stand now */
    Set<Long> holding(long warehouseId, Collection<Long> locationIds);
}
