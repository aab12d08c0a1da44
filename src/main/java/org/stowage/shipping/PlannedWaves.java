package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.picking.ReleaseListener;

/** Orders of a wave that may want their waybills first are written down with its release; their parcels follow behind it. */
@ApplicationScoped
class PlannedWaves implements ReleaseListener {

    private final PlannedOrderSql sql;
    private final PlannedWalks walks;
    private final PlanBell bell;

    PlannedWaves(PlannedOrderSql sql, PlannedWalks walks, PlanBell bell) {
        this.walks = walks;
        this.sql = sql;
        this.bell = bell;
    }

    @Override
    @Transactional
    public void released(long warehouseId, long waveId, List<Long> orderIds) {
        if (!orderIds.isEmpty()) {
            sql.add(warehouseId, waveId, orderIds);
            walks.hold(warehouseId, waveId, orderIds);
            bell.ringAfterCommit();
        }
    }
}
