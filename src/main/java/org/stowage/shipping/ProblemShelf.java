package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/**
 * The shelf beside the packing desks: orders that cannot go on, each since when, why, and who sees to it. Whoever scans such
 * an order at a desk takes it off.
 */
@ApplicationScoped
public class ProblemShelf {

    private static final int MOST = 500;

    /** @param parcelId 0: nothing of it was packed @param reason of a command card: MISSING, WEIGHT; or CARRIER */
    record Problematic(long orderId, String orderNo, long parcelId, long locationId, String reason) {}

    private final ProblemShelfSql sql;
    private final Audit audit;

    ProblemShelf(ProblemShelfSql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** The oldest first. */
    @Transactional
    public List<ShelvedOrder> list(long warehouseId) {
        return sql.list(warehouseId, MOST);
    }

    /** This operator sees to it from now on, whoever did before. @throws Problem not-found */
    @Transactional
    public void seeTo(long warehouseId, long id, long actorId) {
        if (sql.seeTo(warehouseId, id, actorId) == 0) {
            throw Problem.of(KernelProblem.NOT_FOUND, "problem " + id);
        }
    }

    void put(long warehouseId, Problematic what, long actorId) {
        sql.put(warehouseId, what, actorId);
        audit.record(warehouseId, actorId, "parcel.park", what.orderNo(), Map.of("reason", what.reason()));
    }

    /** What was wrong with it is right again. */
    void takeOff(long warehouseId, long orderId) {
        sql.end(warehouseId, orderId);
    }
}
