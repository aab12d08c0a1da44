package org.stowage.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Freeze;
import org.stowage.stock.ModelGoods.Goods;
import org.stowage.stock.ModelGoods.Leg;
import org.stowage.stock.ModelGoods.Refused;

/**
 * The ledger floor in a few maps, one act at a time: what the database must say after each of them, and what it must refuse.
 * Written from the rules of the house, not from the statements.
 */
final class Model {

    static final Map<String, String> PLACES = new TreeMap<>(Map.of(
            "DOCK", "dock",
            "A-01", "pick_face",
            "A-02", "pick_face",
            "R-01", "reserve",
            "STAGE", "staging",
            "PACK", "pack",
            "QUAR", "quarantine",
            "PROB", "problem"));

    private static final Set<String> SOLD_FROM = Set.of("reserve", "pick_face", "staging", "pack", "problem");
    private static final Set<String> PICKED_FROM = Set.of("reserve", "pick_face");

    final Map<Bucket, Long> onHand = new TreeMap<>(java.util.Comparator.comparing(Bucket::toString));
    final List<Freeze> freezes = new ArrayList<>();
    final Set<String> endedLots = new TreeSet<>();
    private ModelClaims claims = new ModelClaims();

    Model copy() {
        Model copy = new Model();
        copy.onHand.putAll(onHand);
        copy.freezes.addAll(freezes);
        copy.endedLots.addAll(endedLots);
        copy.claims = claims.copy();
        return copy;
    }

    ModelClaims claims() {
        return claims;
    }

    long at(Bucket bucket) {
        return onHand.getOrDefault(bucket, 0L);
    }

    long free(Bucket bucket) {
        return at(bucket) - claims.allocated(bucket);
    }

    private static String kind(Bucket bucket) {
        return PLACES.getOrDefault(bucket.spot().place(), "virtual");
    }

    boolean isSellable(Bucket bucket) {
        String kind = kind(bucket);
        boolean ended = endedLots.contains(bucket.lot()) && !kind.equals("staging") && !kind.equals("pack");
        return bucket.spot().condition() == Condition.GOOD
                && SOLD_FROM.contains(kind)
                && !ended
                && freezes.stream().noneMatch(freeze -> freeze.covers(bucket));
    }

    long sellable(Goods goods) {
        return onHand.entrySet().stream()
                .filter(row -> row.getKey().goods().equals(goods) && isSellable(row.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** All legs or none; what becomes sellable goes to those who wait. */
    void post(List<Leg> legs) {
        post(legs, false);
    }

    /** A pick or a shipment: of goods that may not be offered nothing goes to a customer. */
    void postForOrders(List<Leg> legs) {
        post(legs, true);
    }

    private void post(List<Leg> legs, boolean forOrders) {
        Map<Bucket, Long> delta = new HashMap<>();
        for (Leg leg : legs) {
            delta.merge(leg.source(), -leg.quantity(), Long::sum);
            delta.merge(leg.target(), leg.quantity(), Long::sum);
        }
        delta.keySet().removeIf(bucket -> kind(bucket).equals("virtual"));
        // the pick has ended its allocation already: what it frees it takes
        delta.forEach((bucket, units) -> {
            if (units < 0 && free(bucket) + units < 0) {
                throw new Refused("NOT_ENOUGH_STOCK");
            }
        });
        boolean withheld = delta.entrySet().stream().anyMatch(row -> row.getValue() < 0 && !isSellable(row.getKey()));
        delta.forEach((bucket, units) -> put(bucket, at(bucket) + units));
        Set<Goods> moved = goodsOf(delta.keySet());
        if (moved.stream().anyMatch(goods -> claims.promised(goods) > sellable(goods))) {
            throw new Refused("STOCK_IS_PROMISED");
        }
        if (forOrders && withheld) {
            throw new Refused("STOCK_IS_FROZEN");
        }
        serve(moved);
    }

    private void put(Bucket bucket, long units) {
        if (units == 0) {
            onHand.remove(bucket);
        } else {
            onHand.put(bucket, units);
        }
    }

    private void serve(Collection<Goods> all) {
        all.forEach(goods -> claims.serve(goods, sellable(goods)));
    }

    /** Somebody looked: a loss ends the claims on it. @return the orders that lost units */
    Set<Long> correct(Bucket bucket, long counted) {
        return found(Map.of(bucket, counted - at(bucket)));
    }

    /** What was lost at one place and turned up at another is no loss to those who wait for it. */
    Set<Long> found(Map<Bucket, Long> differences) {
        if (differences.entrySet().stream().anyMatch(one -> at(one.getKey()) + one.getValue() < 0)) {
            throw new Refused("NOT_ENOUGH_STOCK");
        }
        Map<Goods, Long> lost = new HashMap<>();
        differences.forEach((bucket, units) -> {
            if (units < 0) {
                claims.releaseYoungest(bucket, at(bucket) + units);
            }
            if (isSellable(bucket)) {
                lost.merge(bucket.goods(), -units, Long::sum);
            }
        });
        Set<Long> orders = new TreeSet<>();
        lost.forEach((goods, units) -> {
            if (units > 0) {
                orders.addAll(claims.shorten(goods, sellable(goods) - units));
            }
        });
        claims.releaseBeyondPromise(orders);
        differences.forEach((bucket, units) -> put(bucket, at(bucket) + units));
        serve(lost.keySet());
        return orders;
    }

    void promise(long order, long line, Goods goods, long wanted, int shipBy) {
        long free = sellable(goods) - claims.promised(goods);
        long quantity = Math.max(0, Math.min(wanted, free));
        claims.promises.put(line, new ModelClaims.Promise(order, line, goods, wanted, quantity, 0, shipBy, "open"));
    }

    /** The order's work ends, then its promise; who waits gets the units. */
    void cancel(long order) {
        for (var allocation : List.copyOf(claims.allocations.values())) {
            if (allocation.isOpen() && claims.promise(allocation.line()).order() == order) {
                claims.release(allocation);
            }
        }
        serve(claims.cancel(order));
    }

    /** Whether a picker may be sent there. */
    boolean canBePicked(Bucket bucket) {
        return isSellable(bucket) && PICKED_FROM.contains(kind(bucket));
    }

    void freeze(Freeze freeze) {
        change(() -> freezes.add(freeze));
    }

    void lift(Freeze freeze) {
        change(() -> freezes.remove(freeze));
    }

    void learnThatEnded(String lot) {
        change(() -> endedLots.add(lot));
    }

    /** Something other than a movement changes what may be offered. */
    private void change(Runnable news) {
        Set<Bucket> before = sellableRows();
        news.run();
        Set<Bucket> after = sellableRows();
        Set<Bucket> lost = new HashSet<>(before);
        lost.removeAll(after);
        Set<Long> orders = new TreeSet<>();
        goodsOf(lost).forEach(goods -> orders.addAll(claims.shorten(goods, sellable(goods))));
        lost.forEach(bucket -> claims.releaseYoungest(bucket, 0));
        claims.releaseBeyondPromise(orders);
        after.removeAll(before);
        serve(goodsOf(after));
    }

    private Set<Bucket> sellableRows() {
        Set<Bucket> rows = new HashSet<>(onHand.keySet());
        rows.removeIf(bucket -> !isSellable(bucket));
        return rows;
    }

    Set<Goods> goodsOf(Collection<Bucket> buckets) {
        Set<Goods> goods = new HashSet<>();
        buckets.forEach(bucket -> goods.add(bucket.goods()));
        return goods;
    }
}
