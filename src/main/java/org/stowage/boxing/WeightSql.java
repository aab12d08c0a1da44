package org.stowage.boxing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Every statement on weight_rule and item_weight. */
@ApplicationScoped
class WeightSql {

    private final Sql sql;

    WeightSql(Sql sql) {
        this.sql = sql;
    }

    Optional<WeightRule> rule(long warehouseId) {
        return sql.statement("select percent, grams from weight_rule where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .optional(WeightRule.class);
    }

    void rule(long warehouseId, WeightRule rule, long actorId) {
        sql.statement("""
                        insert into weight_rule (warehouse_id, percent, grams, changed_by)
                        values (:warehouse, :percent, :grams, :actor)
                        on conflict on constraint weight_rule_key do update
                           set percent = excluded.percent, grams = excluded.grams, changed_by = excluded.changed_by,
                               changed_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("percent", rule.percent())
                .bind("grams", rule.grams())
                .bind("actor", actorId)
                .update();
    }

    /** Items in one order, so that two learners never wait for each other. */
    void learn(long warehouseId, List<ItemWeights.Sample> samples, int kept) {
        sql.statement("""
                        insert into item_weight as w (warehouse_id, item_id, recent, samples, grams)
                        select :warehouse, s.item_id, s.recent[greatest(1, s.n - :kept + 1):], s.n,
                               (select percentile_disc(0.5) within group (order by g) from unnest(s.recent) g)
                          from (select item_id, array_agg(grams order by place) as recent, count(*)::int as n
                                  from unnest(:items, :grams) with ordinality as u (item_id, grams, place)
                                 group by item_id) s
                         order by s.item_id
                        on conflict on constraint item_weight_key do update
                           set recent = (w.recent || excluded.recent)
                                          [greatest(1, cardinality(w.recent || excluded.recent) - :kept + 1):],
                               samples = w.samples + excluded.samples,
                               grams = (select percentile_disc(0.5) within group (order by g)
                                          from unnest((w.recent || excluded.recent)
                                            [greatest(1, cardinality(w.recent || excluded.recent) - :kept + 1):]) g),
                               changed_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", samples.stream().map(ItemWeights.Sample::itemId).toList())
                .bind("grams", samples.stream().map(ItemWeights.Sample::grams).toList())
                .bind("kept", kept)
                .update();
    }

    Optional<ItemWeights.Learned> learned(long warehouseId, long itemId) {
        return sql.statement("""
                        select samples, grams from item_weight where warehouse_id = :warehouse and item_id = :item
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .optional(ItemWeights.Learned.class);
    }
}
