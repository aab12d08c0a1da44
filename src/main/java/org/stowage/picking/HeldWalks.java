package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.stowage.task.WorkHolds;

/** Walks that nobody begins yet, because one of their orders may still drop out. */
@ApplicationScoped
public class HeldWalks {

    private final PickSql sql;
    private final WorkHolds holds;

    HeldWalks(PickSql sql, WorkHolds holds) {
        this.sql = sql;
        this.holds = holds;
    }

    /** The walks on which these orders are fetched, as far as nobody has begun with them. */
    @Transactional
    public void hold(long warehouseId, Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            holds.hold(warehouseId, sql.untouchedListsOf(warehouseId, orderIds));
        }
    }

    /** @return how many of them were still held */
    @Transactional
    public int letGo(long warehouseId, List<Long> listIds) {
        return holds.letGo(warehouseId, listIds);
    }

    long count(long warehouseId) {
        return holds.count(warehouseId);
    }
}
