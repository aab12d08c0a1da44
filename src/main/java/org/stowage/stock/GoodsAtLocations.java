package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.stowage.kernel.Sql;
import org.stowage.site.LocationGuard;

/** Tells the site where goods stand, and hears from it where nobody shall fetch any. */
@ApplicationScoped
class GoodsAtLocations implements LocationGuard {

    private final Sql sql;
    private final Allocations allocations;

    GoodsAtLocations(Sql sql, Allocations allocations) {
        this.sql = sql;
        this.allocations = allocations;
    }

    @Override
    public Set<Long> holding(long warehouseId, Collection<Long> locationIds) {
        return Set.copyOf(sql.statement("""
                        select distinct location_id from stock
                         where warehouse_id = :warehouse and location_id = any(:locations) and on_hand > 0
                        """)
                .bind("warehouse", warehouseId)
                .bind("locations", locationIds)
                .list(Long.class));
    }

    @Override
    public void blocked(long warehouseId, Collection<Long> locationIds) {
        allocations.leave(warehouseId, locationIds);
    }
}
