package org.stowage.stock;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.stowage.stock.ModelClaims.Allocation;
import org.stowage.stock.ModelClaims.Promise;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Goods;
import org.stowage.stock.ModelGoods.Spot;

/** Draws what an act is about: mostly what is there, sometimes a little more than that. */
final class ModelDraw {

    private static final List<String> PUT_TO = List.of("DOCK", "A-01", "A-01", "A-02", "R-01", "R-01", "PACK", "PROB");

    private final Random random;
    private final Model model;

    ModelDraw(Random random, Model model) {
        this.random = random;
        this.model = model;
    }

    Model model() {
        return model;
    }

    int upTo(long most) {
        return 1 + random.nextInt((int) Math.max(1, most));
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Null when there is nothing to choose from. */
    @org.jspecify.annotations.Nullable
    <T> T anyOf(Stream<T> choices) {
        List<T> all = choices.toList();
        return all.isEmpty() ? null : of(all);
    }

    /** Mostly what is there; one in eight a little more, which must be refused. */
    long units(long there) {
        return oneIn(8) ? there + upTo(3) : upTo(there);
    }

    Goods goods() {
        return new Goods(of(ModelFloor.ITEMS), oneIn(4) ? 2 : 1);
    }

    /** Only milk has lots, and not always. */
    String lot(Goods goods) {
        return !goods.item().equals("MODEL-MILK") || oneIn(4) ? "-" : of(ModelFloor.LOTS);
    }

    Spot spot() {
        Spot place = Spot.at(of(PUT_TO));
        return oneIn(4) ? new Spot(place.place(), unit(), Condition.GOOD) : place;
    }

    String unit() {
        return of(ModelFloor.UNITS);
    }

    @org.jspecify.annotations.Nullable
    Bucket bucket() {
        return anyOf(model.onHand.keySet().stream());
    }

    @org.jspecify.annotations.Nullable
    Allocation openAllocation() {
        return anyOf(model.claims().allocations.values().stream().filter(Allocation::isOpen));
    }

    /** An open one; one in twelve is one that ended, which must be refused. */
    @org.jspecify.annotations.Nullable
    Allocation allocation() {
        return oneIn(12) ? anyOf(model.claims().allocations.values().stream()) : openAllocation();
    }

    /** Orders whose lines are still open; some of them, or none. */
    List<Long> openOrders(int most) {
        Collection<Promise> promises = model.claims().promises.values();
        List<Long> open = promises.stream()
                .filter(Promise::isOpen)
                .map(Promise::order)
                .distinct()
                .toList();
        return Stream.generate(() -> open)
                .limit(upTo(most))
                .filter(all -> !all.isEmpty())
                .map(this::of)
                .distinct()
                .toList();
    }
}
