package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.stowage.boxing.ItemWeights;
import org.stowage.boxing.WeightRules;
import org.stowage.kernel.Retrying;

/**
 * Items become known by weight from the parcels that were closed: afterwards, so that no packing desk waits for another one
 * that packs the same item.
 */
@ApplicationScoped
class WeightLearning {

    private static final int MOST = 2_000;

    private final LearningSql sql;
    private final ItemWeights weights;
    private final WeightRules rules;

    WeightLearning(LearningSql sql, ItemWeights weights, WeightRules rules) {
        this.sql = sql;
        this.weights = weights;
        this.rules = rules;
    }

    /**
     * @param commitSeconds that an act may still be on its way to its commit
     * @return whether there may be more to learn from
     */
    @Transactional
    @Retrying
    boolean learn(long warehouseId, int commitSeconds) {
        Instant since = sql.lock(warehouseId);
        Optional<Instant> until = sql.until(warehouseId, since, MOST, commitSeconds);
        until.ifPresent(to -> {
            weights.learn(warehouseId, sql.samples(warehouseId, since, to, rules.of(warehouseId)));
            sql.learned(warehouseId, to);
        });
        return until.isPresent();
    }
}
