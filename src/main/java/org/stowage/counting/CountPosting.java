package org.stowage.counting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Bucket;
import org.stowage.stock.Corrections;
import org.stowage.stock.CountedPlaces;
import org.stowage.stock.OrderNumbers;
import org.stowage.stock.Serials;

/** Books what a count has found: differences, each checked against the book of now, in one posting. */
@ApplicationScoped
class CountPosting {

    private static final Set<VarianceStatus> DECIDED =
            Set.of(VarianceStatus.AGREED, VarianceStatus.APPROVED, VarianceStatus.POSTED);

    private final CountSql counts;
    private final VarianceSql variances;
    private final Corrections corrections;
    private final CountedPlaces counted;
    private final Serials serials;
    private final List<OrderNumbers> numbers;

    CountPosting(
            CountSql counts,
            VarianceSql variances,
            Corrections corrections,
            CountedPlaces counted,
            Serials serials,
            @All List<OrderNumbers> numbers) {
        this.counts = counts;
        this.variances = variances;
        this.corrections = corrections;
        this.counted = counted;
        this.serials = serials;
        this.numbers = numbers;
    }

    /** Of a count that is locked. Empty faults: it can be booked. */
    List<Problem.Fault> faults(long warehouseId, List<VarianceSql.Open> all) {
        Map<Long, CountProblem> wrong = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.status() == VarianceStatus.RECOUNT || one.status() == VarianceStatus.WAITING)
                .forEach(one -> wrong.put(one.id(), CountProblem.NOT_DECIDED));
        List<VarianceSql.Open> decided = decided(all);
        Map<Bucket, Corrections.Content> book = corrections.lock(
                warehouseId, decided.stream().map(VarianceSql.Open::bucket).collect(Collectors.toSet()));
        Map<Bucket, Long> after = new HashMap<>();
        book.forEach((bucket, content) -> after.put(bucket, content.onHand()));
        for (VarianceSql.Open one : decided) {
            Corrections.Content content = Objects.requireNonNull(book.get(one.bucket()));
            Instant corrected = content.correctedAt();
            if (content.closed()) {
                wrong.put(one.id(), CountProblem.BUCKET_CLOSED);
            } else if (corrected != null && corrected.isAfter(one.confirmedAt())) {
                wrong.put(one.id(), CountProblem.CORRECTED_MEANWHILE);
            } else if (after.merge(one.bucket(), one.difference(), Long::sum) < 0) {
                wrong.put(one.id(), CountProblem.BELOW_NOTHING);
            }
        }
        heldTooEarly(warehouseId, decided, book).forEach(id -> wrong.putIfAbsent(id, CountProblem.PICKED_EARLIER));
        return named(warehouseId, wrong);
    }

    /** Asked only of goods that came or went since they were counted: mostly none. */
    private List<Long> heldTooEarly(
            long warehouseId, List<VarianceSql.Open> decided, Map<Bucket, Corrections.Content> book) {
        List<Long> moved = decided.stream()
                .filter(one -> {
                    Instant at = Objects.requireNonNull(book.get(one.bucket())).movedAt();
                    return at != null && at.isAfter(one.confirmedAt());
                })
                .map(VarianceSql.Open::id)
                .toList();
        return moved.isEmpty() ? List.of() : variances.heldTooEarly(warehouseId, moved);
    }

    /** @param wrong what is refused, by difference */
    List<Problem.Fault> named(long warehouseId, Map<Long, CountProblem> wrong) {
        return wrong.isEmpty()
                ? List.of()
                : variances.named(warehouseId, wrong.keySet()).stream()
                        .map(one -> Problem.fault(
                                "/variances/" + one.id(),
                                Objects.requireNonNull(wrong.get(one.id())),
                                one.location(),
                                one.sku()))
                        .toList();
    }

    /** @param all without faults */
    PostedCount post(WarehouseKey at, CountSql.Head head, List<VarianceSql.Open> all, Actor actor) {
        List<VarianceSql.Open> decided = decided(all);
        List<String> shortOrders = book(at, head, decided, actor);
        variances.posted(at.id(), head.id());
        counts.posted(at.id(), head.id(), actor.operatorId(), shortOrders);
        if (head.locks() || head.blind()) {
            counted.end(at.id(), head.countNo());
        }
        // last: it locks the rows that all intake waits for
        corrections.looked(at.id(), counts.items(at.id(), head.id()));
        return told(head, decided, shortOrders);
    }

    private List<String> book(WarehouseKey at, CountSql.Head head, List<VarianceSql.Open> decided, Actor actor) {
        Map<Bucket, Long> differences = new LinkedHashMap<>();
        // a bucket that two places of the count told of is checked by its sum, so it is booked by its sum
        decided.forEach(one -> differences.merge(one.bucket(), one.difference(), Long::sum));
        differences.values().removeIf(units -> units == 0);
        if (differences.isEmpty()) {
            return List.of();
        }
        Set<Long> orders = corrections.found(new Corrections.Found(
                at.id(),
                cause(head),
                actor.operatorId(),
                Instant.now(),
                differences,
                missing(at.id(), head.id(), differences)));
        return orders.isEmpty()
                ? List.of()
                : numbers.stream()
                        .flatMap(known -> known.of(at.id(), orders).stream())
                        .sorted()
                        .toList();
    }

    /** Which single units are not where the book has them: known as soon as all others of their bucket were read. */
    private Map<Bucket, List<String>> missing(long warehouseId, long countId, Map<Bucket, Long> differences) {
        Map<Bucket, Set<String>> read = new HashMap<>();
        variances.read(warehouseId, countId).forEach(one -> read.put(one.bucket(), one.numbers()));
        read.keySet().removeIf(bucket -> differences.getOrDefault(bucket, 0L) >= 0);
        Map<Bucket, List<String>> missing = new HashMap<>();
        read.forEach((bucket, numbers) -> {
            List<String> gone = serials.in(warehouseId, bucket).stream()
                    .filter(number -> !numbers.contains(number))
                    .toList();
            if (gone.size() == -Objects.requireNonNull(differences.get(bucket))) {
                missing.put(bucket, gone);
            }
        });
        return missing;
    }

    private static List<VarianceSql.Open> decided(List<VarianceSql.Open> all) {
        return all.stream().filter(one -> DECIDED.contains(one.status())).toList();
    }

    /** What was booked, for whoever asks again. */
    PostedCount booked(long warehouseId, CountSql.Head head) {
        return told(head, decided(variances.ofCount(warehouseId, head.id(), List.of())), head.shortOrders());
    }

    private static PostedCount told(CountSql.Head head, List<VarianceSql.Open> booked, List<String> shortOrders) {
        long gained =
                booked.stream().mapToLong(one -> Math.max(0, one.difference())).sum();
        long lost =
                booked.stream().mapToLong(one -> Math.max(0, -one.difference())).sum();
        return new PostedCount(head.countNo(), booked.size(), gained, lost, cause(head), shortOrders);
    }

    private static String cause(CountSql.Head head) {
        return "count:" + head.id();
    }
}
