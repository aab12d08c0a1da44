package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Sql;
import org.stowage.stock.Chain;
import org.stowage.stock.Strategy;

/** The chain that a warehouse uses where a wave names none. */
@ApplicationScoped
class PolicySql {

    private final Sql sql;

    PolicySql(Sql sql) {
        this.sql = sql;
    }

    Chain of(long warehouseId) {
        return sql.statement("select chain from allocation_policy where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .optional(String.class)
                .map(Chain::parse)
                .orElse(Chain.of(Strategy.FEFO));
    }

    void set(long warehouseId, Chain chain, long actorId) {
        sql.statement("""
                        insert into allocation_policy (warehouse_id, chain, changed_by) values (:warehouse, :chain, :actor)
                        on conflict on constraint allocation_policy_key do update
                           set chain = excluded.chain, changed_by = excluded.changed_by, changed_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("chain", chain.text())
                .bind("actor", actorId)
                .update();
    }
}
