package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random acts against a model of the floor: same balances, same refusals, and the books agree. Forty seeds of 250 acts; the
 * long run ({@code ./mvnw -Plong verify}) does 100,000 acts. {@code -Dstowage.model.seed=17} repeats one seed,
 * {@code -Dstowage.model.acts=} says how many acts there are in all.
 */
class ModelSqlTest {

    private static final int ACTS_OF_A_SEED = 250;

    @Test
    void theFloorDoesAndRefusesWhatTheModelDoesAndRefuses() {
        Floor floor = new Floor();
        floor.transactions.keepConnections();
        long began = System.nanoTime();
        List<Long> seeds = seeds();
        for (long seed : seeds) {
            String failure = run(floor, seed, Set.of());
            assertThat(failure).as(() -> shortest(floor, seed)).isNull();
        }
        System.out.printf(
                "model: %d seeds (%d to %d) of %d acts in %d s: %s%n",
                seeds.size(),
                seeds.getFirst(),
                seeds.getLast(),
                ACTS_OF_A_SEED,
                (System.nanoTime() - began) / 1_000_000_000,
                ModelRun.TALLY);
        floor.transactions.close();
    }

    private static List<Long> seeds() {
        Long one = Long.getLong("stowage.model.seed");
        if (one != null) {
            return List.of(one);
        }
        boolean isLong = Boolean.getBoolean("stowage.test.long");
        int acts = Integer.getInteger("stowage.model.acts", isLong ? 100_000 : 10_000);
        return LongStream.rangeClosed(1, Math.max(1, acts / ACTS_OF_A_SEED))
                .boxed()
                .toList();
    }

    private static @Nullable String run(Floor floor, long seed, Set<String> leftOut) {
        return new ModelRun(floor, seed, leftOut).run(ACTS_OF_A_SEED);
    }

    /** The same seed without kinds of acts that the failure does not need: fewer lines to read. */
    private static String shortest(Floor floor, long seed) {
        if (Boolean.getBoolean("stowage.model.unshortened")) {
            return "seed " + seed;
        }
        Set<String> leftOut = new HashSet<>();
        String failure = String.valueOf(run(floor, seed, leftOut));
        for (ModelAct kind : ModelActs.all()) {
            leftOut.add(kind.name());
            String without = run(floor, seed, leftOut);
            if (without == null || without.length() > failure.length()) {
                leftOut.remove(kind.name());
            } else {
                failure = without;
            }
        }
        return "-Dstowage.model.seed=" + seed + "; shorter without " + leftOut + ":\n" + failure + "\n\nfirst seen as";
    }
}
