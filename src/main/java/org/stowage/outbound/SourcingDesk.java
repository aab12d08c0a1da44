package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** The rules and distances of sourcing as a manager sets them. */
@ApplicationScoped
class SourcingDesk {

    private static final int LONGEST_CHANNEL = 100;

    private final SourcingSql sql;
    private final Audit audit;
    private final CurrentActor actor;

    SourcingDesk(SourcingSql sql, Audit audit, CurrentActor actor) {
        this.sql = sql;
        this.audit = audit;
        this.actor = actor;
    }

    List<SourcingRule> rules() {
        return sql.rules();
    }

    List<WarehouseRegion> regions(Warehouse warehouse) {
        return sql.regions(warehouse.id());
    }

    /** @throws Problem invalid-value; not-allowed for those who see some warehouses only */
    @Transactional
    public SourcingRule setRule(SourcingRule asked) {
        List<String> chain = asked.checked();
        String channel = asked.channel() == null ? "" : asked.channel().strip();
        if (channel.length() > LONGEST_CHANNEL) {
            throw Problem.of(OrderProblem.TOO_LONG, LONGEST_CHANNEL).at("/channel");
        }
        Actor who = actor.get();
        if (who.warehouses() != null) {
            throw Problem.of(KernelProblem.NOT_ALLOWED);
        }
        sql.setRule(channel, chain);
        audit.record(Audit.HOUSE, who.operatorId(), "sourcing.rule", channel, Map.of("chain", chain));
        return new SourcingRule(channel, chain);
    }

    /** @throws Problem with every fault */
    @Transactional
    public List<WarehouseRegion> setRegions(Warehouse warehouse, WarehouseRegions asked) {
        List<WarehouseRegion> regions = asked.checked();
        sql.setRegions(warehouse.id(), regions);
        audit.record(
                warehouse.id(),
                actor.get().operatorId(),
                "sourcing.regions",
                warehouse.code(),
                Map.of("regions", regions.size()));
        return sql.regions(warehouse.id());
    }
}
