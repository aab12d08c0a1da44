package org.stowage.picking;

import java.util.List;

/**
 * Whoever prepares for what a wave will bring before it is picked. Called in the transaction of the release, and only where
 * the wave or a carrier wants waybills first: short, and without asking anybody outside.
 */
public interface ReleaseListener {

    /** @param orderIds released with all their lines; may be none */
    void released(long warehouseId, long waveId, List<Long> orderIds);
}
