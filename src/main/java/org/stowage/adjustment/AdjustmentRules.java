package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.site.Warehouse;

/** From which value on corrections of a warehouse need a second person. */
@ApplicationScoped
class AdjustmentRules {

    private final AdjustmentSql sql;
    private final Audit audit;

    AdjustmentRules(AdjustmentSql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    AdjustmentRule of(Warehouse at) {
        return sql.rule(at.id());
    }

    /** Whoever sets it could otherwise approve by raising it: the change stands in the audit. */
    @Transactional
    AdjustmentRule set(Warehouse at, AdjustmentRule rule, Actor actor) {
        AdjustmentRule before = of(at);
        sql.rule(at.id(), rule);
        audit.record(
                at.id(), actor.operatorId(), "adjustment.rule", at.code(), Map.of("before", before, "after", rule));
        return rule;
    }
}
