package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Quantity;
import org.stowage.stock.Bucket;
import org.stowage.stock.Corrections;

/**
 * Holds counted quantities against the book. The balance rows are locked before the clock is read: whatever is booked of
 * these goods has either happened, and stands in the balance, or happens after the confirmation.
 */
@ApplicationScoped
class Tallying {

    /** Clocks of devices are never quite ours. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final TallySql sql;
    private final Corrections corrections;

    Tallying(TallySql sql, Corrections corrections) {
        this.sql = sql;
        this.corrections = corrections;
    }

    /** @throws Problem with every fault: invalid-quantity, confirmed-before-seen, bucket-closed */
    List<Tally> take(long warehouseId, List<Said> all, long counterId) {
        List<Tally> tallies = weigh(warehouseId, all, counterId);
        sql.insert(warehouseId, tallies);
        return tallies;
    }

    /** As {@link #take}; whoever asks writes them. */
    List<Tally> weigh(long warehouseId, List<Said> all, long counterId) {
        Set<Bucket> buckets = all.stream().map(Said::bucket).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Bucket, Corrections.Content> book = corrections.lock(warehouseId, buckets);
        Instant now = sql.now();
        List<Problem.Fault> faults = new ArrayList<>();
        Map<Said, TallySql.Past> past = past(warehouseId, all, book);
        List<Tally> tallies = new ArrayList<>();
        for (Said said : all) {
            Corrections.Content content = Objects.requireNonNull(book.get(said.bucket()));
            refuse(said, content, now, faults);
            tallies.add(tally(said, content, past.get(said), now, counterId));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return tallies;
    }

    private static void refuse(Said said, Corrections.Content content, Instant now, List<Problem.Fault> faults) {
        if (said.counted() < 0 || said.counted() > Quantity.MOST) {
            faults.add(Problem.fault(
                    said.pointer() + "/quantity", KernelProblem.INVALID_QUANTITY, said.counted(), Quantity.MOST));
        }
        if (content.closed()) {
            faults.add(Problem.fault(
                    said.pointer(),
                    CountProblem.BUCKET_CLOSED,
                    said.place().location(),
                    Objects.requireNonNullElse(said.place().sku(), "")));
        }
        boolean ahead = switch (said.seen()) {
            case Seen.Live live -> live.first().at().isAfter(now);
            case Seen.Now ignored -> false;
            case Seen.Earlier earlier ->
                earlier.first().isAfter(earlier.confirmed())
                        || earlier.confirmed().isAfter(now.plus(AHEAD));
        };
        if (ahead) {
            faults.add(Problem.fault(said.pointer() + "/confirmedAt", CountProblem.CONFIRMED_BEFORE_SEEN));
        }
    }

    /** Of what was counted earlier, where goods have moved since: the rest stands as it stood. */
    private Map<Said, TallySql.Past> past(long warehouseId, List<Said> all, Map<Bucket, Corrections.Content> book) {
        List<Said> asked = all.stream()
                .filter(said -> said.seen() instanceof Seen.Earlier earlier
                        && isSince(
                                Objects.requireNonNull(book.get(said.bucket())).movedAt(), earlier.first()))
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<Said, TallySql.Past> found = new HashMap<>();
        List<Seen.Earlier> spans =
                asked.stream().map(said -> (Seen.Earlier) said.seen()).toList();
        sql.past(warehouseId, asked.stream().map(Said::bucket).toList(), spans)
                .forEach(past -> found.put(asked.get(Math.toIntExact(past.n()) - 1), past));
        return found;
    }

    /** Of these goods, which came or went between the first unit and the confirmation. */
    List<TallySql.InBook> movedWithin(long warehouseId, List<TallySql.InBook> goods, Seen.Earlier span) {
        List<Seen.Earlier> spans = goods.stream().map(one -> span).toList();
        return sql
                .past(warehouseId, goods.stream().map(TallySql.InBook::bucket).toList(), spans)
                .stream()
                .filter(TallySql.Past::moved)
                .map(past -> goods.get(Math.toIntExact(past.n()) - 1))
                .toList();
    }

    private static Tally tally(
            Said said, Corrections.Content content, TallySql.@Nullable Past past, Instant now, long counterId) {
        return switch (said.seen()) {
            case Seen.Now ignored -> tally(said, content.onHand(), false, new Seen.Earlier(now, now, 0), counterId);
            case Seen.Live live -> {
                Instant first = live.first().at();
                Seen.Earlier span = new Seen.Earlier(first, now, 0);
                yield tally(said, content.onHand(), isSince(content.movedAt(), first), span, counterId);
            }
            case Seen.Earlier earlier ->
                past == null
                        ? tally(said, content.onHand(), false, earlier, counterId)
                        : tally(said, content.onHand() - past.since(), past.moved(), earlier, counterId);
        };
    }

    private static Tally tally(Said said, long expected, boolean moved, Seen.Earlier span, long counterId) {
        return new Tally(
                said.place(),
                said.bucket(),
                counterId,
                said.counted(),
                expected,
                moved,
                said.source(),
                span.first(),
                span.confirmed(),
                span.offsetMillis(),
                said.serials(),
                said.photoId());
    }

    private static boolean isSince(@Nullable Instant moved, Instant first) {
        return moved != null && !moved.isBefore(first);
    }
}
