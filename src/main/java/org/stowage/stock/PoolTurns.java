package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.Retrying;

/** Pools begin and end when their time comes; what an ended one still held goes to those who wait. */
@ApplicationScoped
public class PoolTurns {

    private final PoolSql pools;
    private final Promises promises;

    public PoolTurns(PoolSql pools, Promises promises) {
        this.pools = pools;
        this.promises = promises;
    }

    @Transactional
    @Retrying
    public void turn(long warehouseId) {
        pools.lockDue(warehouseId);
        promises.serve(warehouseId, pools.end(warehouseId));
        pools.begin(warehouseId);
    }
}
