package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Work lists that are not given out before whoever holds them lets them go. Who has begun with one goes on. */
@ApplicationScoped
@Transactional
public class WorkHolds {

    private final WorkHoldSql sql;

    WorkHolds(WorkHoldSql sql) {
        this.sql = sql;
    }

    /** One that is held already is held since then. */
    public void hold(long warehouseId, Collection<Long> workIds) {
        if (!workIds.isEmpty()) {
            sql.hold(warehouseId, workIds);
        }
    }

    /** @return how many of them were still held */
    public int letGo(long warehouseId, Collection<Long> workIds) {
        return workIds.isEmpty() ? 0 : sql.letGo(warehouseId, workIds);
    }

    public long count(long warehouseId) {
        return sql.count(warehouseId);
    }
}
