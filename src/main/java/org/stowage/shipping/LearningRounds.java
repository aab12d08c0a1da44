package org.stowage.shipping;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Once a minute every warehouse learns from what it has packed. */
@ApplicationScoped
class LearningRounds {

    /** Longer than any act at a desk takes to its commit; a parcel that comes later teaches nothing, which is no loss. */
    private static final int COMMIT_SECONDS = 60;

    private final LearningSql sql;
    private final WeightLearning learning;

    LearningRounds(LearningSql sql, WeightLearning learning) {
        this.sql = sql;
        this.learning = learning;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void learn() {
        for (long warehouse : sql.warehouses()) {
            boolean more = true;
            while (more) {
                more = learning.learn(warehouse, COMMIT_SECONDS);
            }
        }
    }
}
