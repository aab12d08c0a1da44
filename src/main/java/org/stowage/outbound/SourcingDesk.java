package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
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

    /** By channel; that of all others first. */
    Page<SourcingRule> rules(int limit, @Nullable String cursor) {
        String after = cursor == null ? null : After.of(cursor).second();
        return Page.of(
                sql.rules(after, Page.size(limit)),
                limit,
                rule -> new After("", String.valueOf(rule.channel())).toString());
    }

    /** By country and province. */
    Page<WarehouseRegion> regions(Warehouse warehouse, int limit, @Nullable String cursor) {
        After after = cursor == null ? After.FIRST : After.of(cursor);
        return Page.of(
                sql.regions(warehouse.id(), after.first(), after.second(), Page.size(limit)),
                limit,
                region -> new After(region.countryKey(), region.provinceKey()).toString());
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
    public void setRegions(Warehouse warehouse, WarehouseRegions asked) {
        List<WarehouseRegion> regions = asked.checked();
        sql.setRegions(warehouse.id(), regions);
        audit.record(
                warehouse.id(),
                actor.get().operatorId(),
                "sourcing.regions",
                warehouse.code(),
                Map.of("regions", regions.size()));
    }

    /** Behind what a page begins; either part may be empty. */
    private record After(String first, String second) {

        static final After FIRST = new After("", "");

        static After of(String cursor) {
            String[] parts = Page.after(cursor).split("/", 2);
            if (parts.length < 2) {
                throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor")
                        .at("/cursor");
            }
            return new After(parts[0], parts[1]);
        }

        @Override
        public String toString() {
            return first + "/" + second;
        }
    }
}
