package org.stowage.stock;

import java.util.Collection;

/** Told, in the same transaction, which orders' promises grew (stock came) or shrank (a loss). Outbound keeps the status. */
public interface PromiseListener {

    void promisesChanged(long warehouseId, Collection<Long> orderIds);
}
