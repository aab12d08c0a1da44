package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Bucket;
import org.stowage.stock.Corrections;

/** The quantities of a place, from the first one said to the last one that nobody saw. */
@ApplicationScoped
class PlaceTallies {

    private final TallySql sql;
    private final TallyListSql lists;
    private final Tallying tallying;
    private final Reckoning reckoning;
    private final CountProgress progress;
    private final Corrections corrections;

    PlaceTallies(
            TallySql sql,
            TallyListSql lists,
            Tallying tallying,
            Reckoning reckoning,
            CountProgress progress,
            Corrections corrections) {
        this.sql = sql;
        this.lists = lists;
        this.tallying = tallying;
        this.reckoning = reckoning;
        this.progress = progress;
        this.corrections = corrections;
    }

    Sight sight() {
        return new Sight(sql.now());
    }

    TallyAnswer take(WarehouseKey at, Said said, Actor actor) {
        CountPlace place = said.place();
        Bucket bucket = said.bucket();
        if (bucket.place().locationId() != place.locationId()
                || place.itemId() != 0 && place.itemId() != bucket.itemId()) {
            throw Problem.of(CountProblem.OTHER_GOODS_HERE, place.location());
        }
        Tally tally = tallying.take(at.id(), List.of(said), actor.operatorId()).getFirst();
        TallyView view = shown(place, lists.of(at.id(), place, bucket));
        return tally.moved() ? new TallyAnswer.Again(view) : new TallyAnswer.Counted(view);
    }

    private static TallyView shown(CountPlace place, TallyView view) {
        return place.blind() ? view.blind() : view;
    }

    TallyView undo(WarehouseKey at, CountPlace place, Actor actor) {
        long latest = sql.latest(at.id(), place, actor.operatorId())
                .orElseThrow(() -> Problem.of(CountProblem.NOTHING_TO_UNDO, place.location()));
        TallyView view = shown(place, lists.get(at.id(), latest));
        sql.delete(at.id(), List.of(latest));
        return view;
    }

    List<TallyView> said(WarehouseKey at, CountPlace place) {
        return lists.ofRound(at.id(), place.id(), place.round()).stream()
                .map(view -> shown(place, view))
                .toList();
    }

    List<Uncounted> uncounted(WarehouseKey at, CountPlace place) {
        return named(at, place, sql.uncounted(at.id(), List.of(place)));
    }

    private List<Uncounted> named(WarehouseKey at, CountPlace place, List<TallySql.InBook> goods) {
        return lists.named(at.id(), goods).stream()
                .map(one -> place.blind() ? one.blind() : one)
                .toList();
    }

    /** Nobody saw these. @return goods that came or went while the counter was here: then nothing is said of any */
    List<Uncounted> unseen(WarehouseKey at, CountStand.Mine mine, Seen seen, Actor actor) {
        List<TallySql.InBook> left = sql.uncounted(at.id(), List.of(mine.place()));
        if (left.isEmpty()) {
            return List.of();
        }
        Set<Bucket> buckets = left.stream().map(TallySql.InBook::bucket).collect(Collectors.toSet());
        Map<Bucket, Corrections.Content> book = corrections.lock(at.id(), buckets);
        List<TallySql.InBook> moved = moved(at, mine, left, seen, book);
        if (moved.isEmpty()) {
            List<Said> all = left.stream()
                    .map(one -> Said.unseen(mine.place(), one.bucket(), seen))
                    .toList();
            tallying.take(at.id(), all, actor.operatorId());
        }
        return named(at, mine.place(), moved);
    }

    /** Of those that nobody saw: what came or went while the counter was here. */
    private List<TallySql.InBook> moved(
            WarehouseKey at,
            CountStand.Mine mine,
            List<TallySql.InBook> left,
            Seen seen,
            Map<Bucket, Corrections.Content> book) {
        return seen instanceof Seen.Earlier earlier
                ? tallying.movedWithin(at.id(), left, earlier)
                : left.stream()
                        .filter(one -> hasMoved(book.get(one.bucket()), mine.since()))
                        .toList();
    }

    private static boolean hasMoved(Corrections.@Nullable Content content, Instant since) {
        Instant moved = content == null ? null : content.movedAt();
        return moved != null && !moved.isBefore(since);
    }

    /** @return places that somebody else counts once more */
    Set<Long> through(WarehouseKey at, CountSql.Head head, Collection<CountPlace> places, Actor actor) {
        boolean handedIn = head.kind() == CountKind.DOCUMENT;
        Set<Long> again = reckoning.reckon(at.id(), head.id(), places, handedIn);
        progress.through(at, head, places, again, actor);
        return again;
    }
}
