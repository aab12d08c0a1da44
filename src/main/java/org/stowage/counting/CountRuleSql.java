package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;

/** Every statement on {@code count_rule}. */
@ApplicationScoped
class CountRuleSql {

    private final Sql sql;

    CountRuleSql(Sql sql) {
        this.sql = sql;
    }

    /** The one for all others first. */
    List<CountRule> rules(long warehouseId) {
        return sql.statement("""
                        select nullif(movement, 'any') as movement, recount_units, recount_value, recount_percent, approve_units,
                               approve_value, four_eyes_value, currency
                          from count_rule where warehouse_id = :warehouse order by movement <> 'any', movement
                        """).bind("warehouse", warehouseId).list(CountRule.class);
    }

    void replace(long warehouseId, List<CountRule> rules) {
        sql.statement("delete from count_rule where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .update();
        rules.forEach(rule -> insert(warehouseId, rule));
    }

    private void insert(long warehouseId, CountRule rule) {
        sql.statement("""
                        insert into count_rule (warehouse_id, movement, recount_units, recount_value, recount_percent,
                                                approve_units, approve_value, four_eyes_value, currency)
                        values (:warehouse, :movement, :recountUnits, cast(:recountValue as numeric),
                                cast(:recountPercent as numeric), :approveUnits, :approveValue, :fourEyesValue, :currency)
                        """)
                .bind("warehouse", warehouseId)
                .bind("movement", rule.movement() == null ? "any" : DatabaseName.of(rule.movement()))
                .bind("recountUnits", rule.recountUnits())
                .bind("recountValue", rule.recountValue())
                .bind("recountPercent", rule.recountPercent())
                .bind("approveUnits", rule.approveUnits())
                .bind("approveValue", rule.approveValue())
                .bind("fourEyesValue", rule.fourEyesValue())
                .bind("currency", rule.currency())
                .update();
    }
}
