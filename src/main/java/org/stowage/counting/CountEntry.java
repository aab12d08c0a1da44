package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Bucket;
import org.stowage.stock.CountedPlaces;

/**
 * Quantities that come in as lines: a sheet typed in, a file, a program. A place of which lines speak is counted through with
 * them. Every fault is found before anything is written, so that a caller may go on with another document.
 */
@ApplicationScoped
public class CountEntry {

    private record Given(long placeId, Bucket bucket) {}

    private final LineReading reading;
    private final CountDesk desk;
    private final PlaceSql places;
    private final TallySql sql;
    private final Tallying tallying;
    private final PlaceTallies tallies;

    CountEntry(
            LineReading reading,
            CountDesk desk,
            PlaceSql places,
            TallySql sql,
            Tallying tallying,
            PlaceTallies tallies) {
        this.reading = reading;
        this.desk = desk;
        this.places = places;
        this.sql = sql;
        this.tallying = tallying;
        this.tallies = tallies;
    }

    /**
     * Lines of an open count, within the caller's transaction. What the book has at their places and no line names was not
     * seen there.
     *
     * @return false: all of them had been told before, nothing changed
     * @throws Problem unknown-count, count-is-closed, not-assigned, owners-limited, and with every line at fault: unknown-location,
     *     unknown-item, unknown-lot, unknown-unit, lot-needed, line-twice, not-in-count, place-is-done, place-taken,
     *     counted-by-you, invalid-quantity, bucket-closed, confirmed-before-seen
     */
    public boolean enter(WarehouseKey at, String number, List<CountLine> lines, TallySource source, Actor actor) {
        CountStand.refuseOwners(actor);
        CountSql.Head head = desk.lockOpen(at, number);
        List<Said> said = said(at, head, Lines.of(reading, at, lines), source, actor);
        if (said.isEmpty()) {
            return false;
        }
        tally(at, head, said, actor);
        return true;
    }

    /** What {@link #enter} would refuse. Nothing is counted. @throws Problem as {@link #enter} */
    public void check(WarehouseKey at, String number, List<CountLine> lines, Actor actor) {
        said(at, desk.lockOpen(at, number), Lines.of(reading, at, lines), TallySource.PAPER, actor);
    }

    private void tally(WarehouseKey at, CountSql.Head head, List<Said> said, Actor actor) {
        Map<Long, CountPlace> through = new LinkedHashMap<>();
        said.forEach(one -> through.put(one.place().id(), one.place()));
        List<Tally> taken = tallying.take(at.id(), said, actor.operatorId());
        // what moved meanwhile is counted by somebody at the place
        taken.stream()
                .filter(Tally::moved)
                .forEach(one -> through.remove(one.place().id()));
        unseen(at, said, through, actor).stream()
                .filter(Tally::moved)
                .forEach(one -> through.remove(one.place().id()));
        if (!through.isEmpty()) {
            tallies.through(at, head, through.values(), actor);
        }
    }

    /** Nobody saw these when the lines of their place were counted, however long ago that was. */
    private List<Tally> unseen(WarehouseKey at, List<Said> said, Map<Long, CountPlace> through, Actor actor) {
        Map<Long, Seen> when = new HashMap<>();
        said.forEach(one -> when.merge(one.place().id(), one.seen(), Seen::span));
        List<Said> rest = sql.uncounted(at.id(), through.values()).stream()
                .map(one -> Said.unseen(
                        Objects.requireNonNull(through.get(one.placeId())),
                        one.bucket(),
                        Objects.requireNonNull(when.get(one.placeId()))))
                .toList();
        return rest.isEmpty() ? List.of() : tallying.take(at.id(), rest, actor.operatorId());
    }

    /** @param buckets null where a line is at fault */
    private record Lines(List<CountLine> lines, List<@Nullable Bucket> buckets, List<Problem.Fault> faults) {

        static Lines of(LineReading reading, WarehouseKey at, List<CountLine> lines) {
            List<Problem.Fault> faults = new ArrayList<>();
            return new Lines(lines, reading.read(at.id(), lines, faults), faults);
        }

        List<Bucket> known() {
            return buckets.stream().filter(Objects::nonNull).toList();
        }

        /** @throws Problem with every fault */
        void check() {
            if (!faults.isEmpty()) {
                throw Problem.all(faults);
            }
        }
    }

    /** What is new in the lines, each at its place. */
    private List<Said> said(WarehouseKey at, CountSql.Head head, Lines lines, TallySource source, Actor actor) {
        List<CountPlace> there = places.lockAt(
                at.id(),
                head.id(),
                lines.known().stream().map(one -> one.place().locationId()).collect(Collectors.toSet()));
        Map<List<Long>, CountPlace> byGoods = new LinkedHashMap<>();
        there.forEach(place -> byGoods.put(List.of(place.locationId(), place.itemId()), place));
        Map<Given, Long> given = given(at, head, there, actor);
        Turn turn = new Turn(actor, CountedPlaces.isBlind(actor) ? places.assigned(at.id(), head.id()) : List.of());
        List<Said> said = new ArrayList<>();
        for (int n = 0; n < lines.lines().size(); n++) {
            CountLine line = lines.lines().get(n);
            Bucket bucket = lines.buckets().get(n);
            if (bucket == null) {
                continue;
            }
            CountPlace place = Stream.of(bucket.itemId(), 0L)
                    .map(item -> byGoods.get(List.of(bucket.place().locationId(), item)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (place != null && Objects.equals(given.get(new Given(place.id(), bucket)), line.quantity())) {
                continue;
            }
            Problem.Fault fault = fault(head, place, line, "/lines/" + n, turn);
            if (fault != null) {
                lines.faults().add(fault);
            } else {
                said.add(new Said(
                        Objects.requireNonNull(place),
                        bucket,
                        line.quantity(),
                        line.seen(),
                        source,
                        line.serialsOrNone(),
                        null,
                        "/lines/" + n));
            }
        }
        lines.check();
        return said;
    }

    /** What was said of places that are done, and by this counter: the same said again is no news; by another it is. */
    private Map<Given, Long> given(WarehouseKey at, CountSql.Head head, Collection<CountPlace> there, Actor actor) {
        Set<Long> done = there.stream()
                .filter(place -> place.status() == PlaceStatus.DONE || place.round() > 1)
                .map(CountPlace::id)
                .collect(Collectors.toSet());
        return done.isEmpty()
                ? Map.of()
                : sql.given(at.id(), head.id(), done, actor.operatorId()).stream()
                        .collect(Collectors.toMap(
                                one -> new Given(one.placeId(), one.bucket()), TallySql.InBook::onHand));
    }

    private static Problem.@Nullable Fault fault(
            CountSql.Head head, @Nullable CountPlace place, CountLine line, String pointer, Turn turn) {
        String at = pointer + "/location";
        if (place == null) {
            return Problem.fault(at, CountProblem.NOT_IN_COUNT, line.location(), head.countNo());
        }
        return turn.refusal(place, at);
    }
}
