package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.stowage.access.Actor;
import org.stowage.site.WarehouseKey;

/** Takes a count from place to place, to the next round, to its review; one that work asked for is booked by itself. */
@ApplicationScoped
class CountProgress {

    private final CountSql counts;
    private final PlaceSql places;
    private final VarianceSql variances;
    private final CountPosting posting;
    private final CountOutside outside;

    CountProgress(CountSql counts, PlaceSql places, VarianceSql variances, CountPosting posting, CountOutside outside) {
        this.counts = counts;
        this.places = places;
        this.variances = variances;
        this.posting = posting;
        this.outside = outside;
    }

    /** These are counted through. @param again of them, those that somebody else counts once more */
    void through(WarehouseKey at, CountSql.Head head, Collection<CountPlace> done, Set<Long> again, Actor actor) {
        places.done(at.id(), done.stream().map(CountPlace::id).toList(), actor.operatorId());
        if (!again.isEmpty()) {
            places.again(at.id(), again);
            outside.events().tell(at, head, "recount", CountStatus.OPEN);
        }
        left(at, head, done, actor);
    }

    /** Their counter has gone on. */
    void left(WarehouseKey at, CountSql.Head head, Collection<CountPlace> done, Actor actor) {
        outside.left(at.id(), head, done, head.locks() ? through(at, head, done) : List.of());
        review(at, head, actor);
    }

    private List<Long> through(WarehouseKey at, CountSql.Head head, Collection<CountPlace> done) {
        return places.through(
                at.id(), head.id(), done.stream().map(CountPlace::locationId).toList());
    }

    /** When every place is counted, people decide; where nothing is to be decided, work's own count is booked. */
    void review(WarehouseKey at, CountSql.Head head, Actor actor) {
        if (places.isAnyLeft(at.id(), head.id())) {
            return;
        }
        if (head.status() == CountStatus.OPEN) {
            counts.status(at.id(), head.id(), CountStatus.REVIEW);
            outside.events().tell(at, head, "reviewed", CountStatus.REVIEW);
        }
        if (head.kind() == CountKind.TASK) {
            List<VarianceSql.Open> all = variances.ofCount(at.id(), head.id(), List.of());
            if (posting.faults(at.id(), all).isEmpty()) {
                outside.events().posted(at, head, posting.post(at, head, all, actor));
            }
        }
    }

    /** Nobody counts it any more. */
    void cancel(WarehouseKey at, CountSql.Head head, Actor actor) {
        counts.cancelled(at.id(), head.id(), actor.operatorId());
        outside.end(at.id(), head, places.tasks(at.id(), head.id()));
        outside.events().tell(at, head, "cancelled", CountStatus.CANCELLED);
    }

    /** One round more. */
    void reopen(WarehouseKey at, CountSql.Head head, Collection<Long> placeIds) {
        List<Long> locations = places.again(at.id(), placeIds);
        if (head.locks()) {
            outside.lock(at.id(), head, locations);
        }
        counts.status(at.id(), head.id(), CountStatus.OPEN);
        outside.events().tell(at, head, "recount", CountStatus.OPEN);
    }
}
