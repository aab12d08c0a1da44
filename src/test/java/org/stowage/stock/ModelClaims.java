package org.stowage.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.stowage.stock.ModelGoods.Bucket;
import org.stowage.stock.ModelGoods.Goods;
import org.stowage.stock.ModelGoods.Refused;

/** Who counts on what: promises by item and allocations by balance row, in the order in which they were made. */
final class ModelClaims {

    record Promise(
            long order, long line, Goods goods, long wanted, long quantity, long kept, int shipBy, String status) {

        boolean isOpen() {
            return status.equals("open");
        }

        Promise with(long newQuantity, long newKept, String newStatus) {
            return new Promise(order, line, goods, wanted, newQuantity, newKept, shipBy, newStatus);
        }
    }

    record Allocation(long id, long line, Bucket bucket, long quantity, String status) {

        boolean isOpen() {
            return status.equals("open");
        }

        Allocation with(long newQuantity, String newStatus) {
            return new Allocation(id, line, bucket, newQuantity, newStatus);
        }
    }

    final Map<Long, Promise> promises = new LinkedHashMap<>();
    final Map<Long, Allocation> allocations = new java.util.TreeMap<>();

    ModelClaims copy() {
        ModelClaims copy = new ModelClaims();
        copy.promises.putAll(promises);
        copy.allocations.putAll(allocations);
        return copy;
    }

    Promise promise(long line) {
        return Objects.requireNonNull(promises.get(line));
    }

    long promised(Goods goods) {
        return open(goods).mapToLong(p -> p.quantity() - p.kept()).sum();
    }

    private java.util.stream.Stream<Promise> open(Goods goods) {
        return promises.values().stream().filter(p -> p.isOpen() && p.goods().equals(goods));
    }

    long allocated(Bucket bucket) {
        return allocations.values().stream()
                .filter(a -> a.isOpen() && a.bucket().equals(bucket))
                .mapToLong(Allocation::quantity)
                .sum();
    }

    long ofLine(long line, String status) {
        return allocations.values().stream()
                .filter(a -> a.line() == line && a.status().equals(status))
                .mapToLong(Allocation::quantity)
                .sum();
    }

    /** What is promised and neither allocated nor picked. */
    long need(Promise promise) {
        return promise.quantity() - ofLine(promise.line(), "open") - ofLine(promise.line(), "picked");
    }

    /** Free units go to lines that are short: the earlier deadline first, then the older promise. */
    void serve(Goods goods, long sellable) {
        long free = sellable - promised(goods);
        for (Promise p :
                open(goods).sorted(Comparator.comparingInt(Promise::shipBy)).toList()) {
            long units = Math.min(Math.max(0, free), p.wanted() - p.quantity());
            promises.put(p.line(), p.with(p.quantity() + units, p.kept(), p.status()));
            free -= units;
        }
    }

    Set<Goods> cancel(long order) {
        Set<Goods> freed = new java.util.HashSet<>();
        for (Promise p : List.copyOf(promises.values())) {
            if (p.order() == order && p.isOpen()) {
                promises.put(p.line(), p.with(p.quantity(), p.kept(), "cancelled"));
                freed.add(p.goods());
            }
        }
        return freed;
    }

    void keep(long line, long quantity) {
        Promise p = promise(line);
        if (p.isOpen()) {
            long kept = p.kept() + quantity;
            if (kept > p.quantity()) {
                throw new Refused("promise_within_wanted");
            }
            promises.put(line, p.with(p.quantity(), kept, kept == p.wanted() ? "kept" : "open"));
        }
    }

    private record Cut(long line, long units, boolean picked, boolean allocated, int age) {}

    /** Takes the lack from the youngest; those that nobody set goods aside for first, picked goods last. */
    Set<Long> shorten(Goods goods, long sellableLeft) {
        long lack = promised(goods) - sellableLeft;
        List<Cut> cuts = new ArrayList<>();
        for (Promise p : open(goods).toList()) {
            long picked = ofLine(p.line(), "picked");
            boolean allocated = ofLine(p.line(), "open") > 0;
            cuts.add(new Cut(p.line(), p.quantity() - Math.max(p.kept(), picked), false, allocated, cuts.size()));
            cuts.add(new Cut(p.line(), Math.min(p.quantity(), picked) - p.kept(), true, allocated, cuts.size()));
        }
        cuts.sort(Comparator.comparing(Cut::picked)
                .thenComparing(Cut::allocated)
                .thenComparing(Cut::age, Comparator.reverseOrder()));
        Set<Long> orders = new TreeSet<>();
        for (Cut cut : cuts) {
            long units = Math.min(Math.max(0, lack), cut.units());
            if (units > 0) {
                Promise p = promise(cut.line());
                promises.put(p.line(), p.with(p.quantity() - units, p.kept(), p.status()));
                orders.add(p.order());
                lack -= units;
            }
        }
        return orders;
    }

    /** Open allocations that their shortened promise no longer covers: the youngest go. */
    void releaseBeyondPromise(Collection<Long> orders) {
        for (Promise p : promises.values()) {
            if (orders.contains(p.order())) {
                long running = ofLine(p.line(), "picked");
                for (Allocation a : List.copyOf(allocations.values())) {
                    if (a.line() == p.line() && a.isOpen()) {
                        running += a.quantity();
                        if (running > p.quantity()) {
                            release(a);
                        }
                    }
                }
            }
        }
    }

    /** The youngest claims on a row beyond what is left there. */
    void releaseYoungest(Bucket bucket, long left) {
        long running = 0;
        for (Allocation a : List.copyOf(allocations.values())) {
            if (a.isOpen() && a.bucket().equals(bucket)) {
                running += a.quantity();
                if (running > left) {
                    release(a);
                }
            }
        }
    }

    void release(Allocation allocation) {
        allocations.put(allocation.id(), allocation.with(allocation.quantity(), "released"));
    }

    /** The picker took some of it. A part becomes an allocation of its own, whose number only the database knows. */
    void picked(long id, long quantity, long idOfPart) {
        Allocation a = allocations.get(id);
        if (a == null || !a.isOpen() || a.quantity() < quantity) {
            throw new Refused("ALLOCATION_GONE");
        }
        if (a.quantity() > quantity) {
            allocations.put(id, a.with(a.quantity() - quantity, "open"));
            allocations.put(idOfPart, new Allocation(idOfPart, a.line(), a.bucket(), quantity, "picked"));
        } else {
            allocations.put(id, a.with(quantity, "picked"));
        }
    }
}
