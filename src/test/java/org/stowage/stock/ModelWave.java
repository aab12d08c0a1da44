package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.stock.ModelClaims.Allocation;
import org.stowage.stock.ModelClaims.Promise;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Goods;

/**
 * What an allocation may have done. Which of several rows was taken is the policy's matter and has tests of its own; that
 * each line got all it could get, in the sequence of the wave, and only goods that a picker may take, is checked here.
 */
final class ModelWave {

    private ModelWave() {}

    /** Books what the database took, after a look at every row of it. */
    static void book(Model model, Collection<Long> orders, List<Allocation> taken, String notFrom) {
        Map<Long, Long> expected = expected(model, orders, notFrom);
        Map<Long, Long> got = taken.stream()
                .collect(Collectors.groupingBy(Allocation::line, Collectors.summingLong(Allocation::quantity)));
        assertThat(got).as("units per line").isEqualTo(expected);
        for (Allocation one : taken) {
            Bucket bucket = one.bucket();
            assertThat(model.canBePicked(bucket) && !bucket.spot().place().equals(notFrom))
                    .as("a picker may take from %s", bucket)
                    .isTrue();
            assertThat(model.claims().promise(one.line()).goods()).isEqualTo(bucket.goods());
            assertThat(model.free(bucket)).as("free at %s", bucket).isGreaterThanOrEqualTo(one.quantity());
            model.claims().allocations.put(one.id(), one);
        }
    }

    private static Map<Long, Long> expected(Model model, Collection<Long> orders, String notFrom) {
        Map<Goods, Long> supply = new HashMap<>();
        for (Bucket bucket : model.onHand.keySet()) {
            if (model.canBePicked(bucket) && !bucket.spot().place().equals(notFrom)) {
                supply.merge(bucket.goods(), model.free(bucket), Long::sum);
            }
        }
        Map<Long, Long> expected = new HashMap<>();
        List<Promise> turn = model.claims().promises.values().stream()
                .filter(p -> p.isOpen() && orders.contains(p.order()))
                .sorted(Comparator.comparingInt(
                                (Promise p) -> List.copyOf(orders).indexOf(p.order()))
                        .thenComparingLong(Promise::line))
                .toList();
        for (Promise p : turn) {
            long left = supply.getOrDefault(p.goods(), 0L);
            long units = Math.min(left, Math.max(0, model.claims().need(p)));
            if (units > 0) {
                supply.put(p.goods(), left - units);
                expected.put(p.line(), units);
            }
        }
        return expected;
    }
}
