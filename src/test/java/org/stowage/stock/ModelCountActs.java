package org.stowage.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.ModelAct.Step;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Goods;

/** Counting on the floor of the model: at one glance, or as a stocktake does it, the booking long after the looking. */
final class ModelCountActs {

    private record Look(Bucket bucket, long difference) {}

    private static final int AT_ONCE = 3;

    /** What was found and is not booked yet; whoever waits, goods come and go meanwhile. */
    private final List<Look> looks = new ArrayList<>();

    Step count(ModelDraw draw) {
        Bucket bucket = bucket(draw);
        long counted = counted(draw, bucket);
        Collection<Long> shortOrders = new TreeSet<>();
        return new Step(
                counted + " at " + bucket,
                floor -> shortOrders.addAll(floor.correct(bucket, counted)),
                model -> sameOrders(shortOrders, model.correct(bucket, counted)));
    }

    private static Bucket bucket(ModelDraw draw) {
        Bucket known = draw.bucket();
        Goods goods = draw.goods();
        return known == null || draw.oneIn(5) ? new Bucket(draw.spot(), draw.lot(goods), goods) : known;
    }

    private static long counted(ModelDraw draw, Bucket bucket) {
        long book = draw.model().at(bucket);
        return draw.oneIn(3) ? book + draw.upTo(5) : draw.upTo(book + 1) - 1L;
    }

    /** The book is read, nothing is changed. */
    Step look(ModelDraw draw) {
        Bucket bucket = bucket(draw);
        long counted = counted(draw, bucket);
        List<Long> book = new ArrayList<>();
        return new Step(counted + " seen at " + bucket, floor -> book.add(floor.look(bucket)), model -> {
            Assertions.assertThat(book).as("the book at " + bucket).containsExactly(model.at(bucket));
            looks.add(new Look(bucket, counted - model.at(bucket)));
        });
    }

    /** Differences of several places in one booking, whatever has moved since; what the book has no more is refused. */
    @Nullable
    Step book(ModelDraw draw) {
        Map<Bucket, Long> differences = new LinkedHashMap<>();
        for (int n = draw.upTo(AT_ONCE); n > 0 && !looks.isEmpty(); n--) {
            Look look = looks.removeFirst();
            differences.merge(look.bucket(), look.difference(), Long::sum);
        }
        differences.values().removeIf(units -> units == 0);
        Collection<Long> shortOrders = new TreeSet<>();
        return differences.isEmpty()
                ? null
                : new Step(
                        differences.toString(),
                        floor -> shortOrders.addAll(floor.found(differences)),
                        model -> sameOrders(shortOrders, model.found(differences)));
    }

    static void sameOrders(Collection<Long> real, Collection<Long> expected) {
        Assertions.assertThat(new TreeSet<>(real)).as("orders that lost units").isEqualTo(new TreeSet<>(expected));
    }
}
