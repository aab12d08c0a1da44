package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.stowage.picking.HeldWalks;
import org.stowage.shipping.PlannedWalkSql.Settled;

/**
 * Nobody walks for an order that its carrier may still refuse: a walk begins when all of its planned parcels have a number or
 * have dropped out. A carrier that is silent for too long holds it up no longer; its parcel is an alarm then.
 */
@ApplicationScoped
class PlannedWalks {

    private static final Logger LOG = Logger.getLogger(PlannedWalks.class);

    private final PlannedWalkSql sql;
    private final HeldWalks walks;
    private final Duration patience;

    PlannedWalks(
            PlannedWalkSql sql,
            HeldWalks walks,
            @ConfigProperty(name = "stowage.waybill.wave-patience", defaultValue = "2m") Duration patience) {
        this.sql = sql;
        this.walks = walks;
        this.patience = patience;
    }

    /** In the transaction of the release: before it commits nobody sees the walk. */
    @Transactional
    void hold(long warehouseId, long waveId, List<Long> orderIds) {
        walks.hold(warehouseId, sql.first(warehouseId, waveId, orderIds));
    }

    /** Its carrier was chosen only now, and is asked first, too. */
    @Transactional
    void hold(long warehouseId, long orderId) {
        walks.hold(warehouseId, List.of(orderId));
    }

    @Transactional
    void letGo() {
        Map<Long, List<Settled>> settled =
                sql.settled(patience).stream().collect(Collectors.groupingBy(Settled::warehouseId));
        settled.forEach((warehouse, of) -> {
            walks.letGo(warehouse, of.stream().map(Settled::workId).toList());
            of.stream()
                    .filter(Settled::late)
                    .forEach(walk -> LOG.warnf("walk %d begins before all carriers have answered", walk.workId()));
        });
    }
}
