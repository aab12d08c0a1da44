package org.stowage.picking;

import java.util.Optional;

/**
 * Whoever puts picked goods into something else. A cancelled order's goods come out of it again: what was taken with
 * {@link Picking#takeForPacking} is handed back with {@link Picking#unpacked}. Called in the transaction of a put-back scan.
 */
public interface Unpacking {

    /** The order whose goods are packed in this handling unit; empty: it is none of ours. */
    Optional<Long> orderIn(long warehouseId, long handlingUnitId);

    /** All packed goods of this order count as picked again, where they stand. The order's row is locked. */
    void unpack(long warehouseId, long orderId, long actorId);
}
