package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Bucket;

/**
 * Counts that were made elsewhere come in whole: their lines are their places, and nobody here counts them again by himself.
 * All is weighed before anything is written, and then written at once, whatever the number of lines.
 */
@ApplicationScoped
class CountHandIn {

    /** @param waits a difference is to be decided, or a place to be counted by somebody there */
    record Taken(String countNo, boolean waits) {}

    private final LineReading reading;
    private final CountDesk desk;
    private final HandInSql sql;
    private final Tallying tallying;
    private final Rules rules;
    private final CountProgress progress;

    CountHandIn(
            LineReading reading,
            CountDesk desk,
            HandInSql sql,
            Tallying tallying,
            Rules rules,
            CountProgress progress) {
        this.reading = reading;
        this.desk = desk;
        this.sql = sql;
        this.tallying = tallying;
        this.rules = rules;
        this.progress = progress;
    }

    /**
     * @param scope what was counted, in the words of who hands it in
     * @throws Problem with every line at fault: unknown-location, unknown-item, unknown-lot, unknown-unit, lot-needed,
     *     line-twice; invalid-quantity, bucket-closed, confirmed-before-seen
     */
    Taken take(WarehouseKey at, String scope, List<CountLine> lines, Actor actor) {
        CountStand.refuseOwners(actor);
        List<Bucket> buckets = read(at, lines);
        NewCount asked = new NewCount(CountKind.DOCUMENT, scope, false, false, true, null, null, List.of(), List.of());
        CountSql.Head head = desk.begin(at, asked, actor);
        List<Tally> tallies = tallying.weigh(at.id(), said(head, lines, buckets), actor.operatorId());
        // what moved meanwhile is counted by somebody at the place
        Set<Long> moved = tallies.stream()
                .filter(Tally::moved)
                .map(one -> one.place().id())
                .collect(Collectors.toCollection(HashSet::new));
        List<@Nullable Verdict> verdicts = verdicts(at, tallies, moved);
        sql.write(at.id(), head.id(), actor.operatorId(), tallies, verdicts);
        List<CountPlace> through = tallies.stream()
                .map(Tally::place)
                .filter(place -> !moved.contains(place.id()))
                .distinct()
                .toList();
        progress.left(at, head, through, actor);
        boolean undecided = verdicts.stream().anyMatch(one -> one != null && one.status() == VarianceStatus.WAITING);
        return new Taken(head.countNo(), undecided || !moved.isEmpty());
    }

    private List<Bucket> read(WarehouseKey at, List<CountLine> lines) {
        List<Problem.Fault> faults = new ArrayList<>();
        List<@Nullable Bucket> read = reading.read(at.id(), lines, faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return read.stream().map(Objects::requireNonNull).toList();
    }

    private record Goods(long locationId, long itemId) {}

    /** Places have a number within the document until they are written. */
    private static List<Said> said(CountSql.Head head, List<CountLine> lines, List<Bucket> buckets) {
        Map<Goods, CountPlace> places = new LinkedHashMap<>();
        List<Said> said = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            CountLine line = lines.get(n);
            Bucket bucket = buckets.get(n);
            CountPlace place = places.computeIfAbsent(
                    new Goods(bucket.place().locationId(), bucket.itemId()),
                    goods -> place(head, line, goods, places.size() + 1L));
            said.add(new Said(
                    place,
                    bucket,
                    line.quantity(),
                    line.seen(),
                    TallySource.PROGRAM,
                    line.serialsOrNone(),
                    null,
                    "/lines/" + n));
        }
        return said;
    }

    private static CountPlace place(CountSql.Head head, CountLine line, Goods goods, long number) {
        return new CountPlace(
                number,
                head.id(),
                head.countNo(),
                false,
                true,
                goods.locationId(),
                line.location(),
                goods.itemId(),
                line.sku(),
                0,
                PlaceStatus.DONE,
                1,
                null,
                null,
                null);
    }

    /** In the tallies' order; null where nothing differs, or nothing is known yet. */
    private List<@Nullable Verdict> verdicts(WarehouseKey at, List<Tally> tallies, Set<Long> moved) {
        List<Long> items = tallies.stream()
                .filter(one -> differs(one, moved))
                .map(one -> one.bucket().itemId())
                .distinct()
                .toList();
        Map<Long, CountRule> byItem = rules.of(at.id(), items);
        Map<Long, BigDecimal> costs = sql.costs(items);
        List<@Nullable Verdict> verdicts = new ArrayList<>();
        for (Tally one : tallies) {
            long item = one.bucket().itemId();
            verdicts.add(
                    differs(one, moved)
                            ? verdict(one, costs.get(item), Objects.requireNonNull(byItem.get(item)))
                            : null);
        }
        return verdicts;
    }

    private static boolean differs(Tally one, Set<Long> moved) {
        return one.counted() != one.expected() && !moved.contains(one.place().id());
    }

    private static Verdict verdict(Tally one, @Nullable BigDecimal cost, CountRule rule) {
        long difference = one.counted() - one.expected();
        BigDecimal value = cost == null ? null : cost.multiply(BigDecimal.valueOf(Math.abs(difference)));
        return Verdict.of(0, difference, value, rule);
    }
}
