package org.stowage.boxing;

import jakarta.enterprise.context.ApplicationScoped;

/** How far a parcel's weight may be off, by warehouse. */
@ApplicationScoped
public class WeightRules {

    private final WeightSql sql;

    WeightRules(WeightSql sql) {
        this.sql = sql;
    }

    /** 10 % or 100 g where nobody has said anything. */
    public WeightRule of(long warehouseId) {
        return sql.rule(warehouseId).orElse(WeightRule.USUAL);
    }

    void set(long warehouseId, WeightRule rule, long actorId) {
        sql.rule(warehouseId, rule, actorId);
    }
}
