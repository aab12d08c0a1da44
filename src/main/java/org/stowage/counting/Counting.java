package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.WarehouseKey;
import org.stowage.task.Task;

/**
 * What a counter does: come to a place, say what lies there, leave. One person is at a place at a time; who counted the
 * round before does not count the next.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Counting {

    private final CountWork work;
    private final CountStand stand;
    private final PlaceSql places;
    private final CountDesk desk;
    private final PlaceTallies tallies;

    Counting(CountWork work, CountStand stand, PlaceSql places, CountDesk desk, PlaceTallies tallies) {
        this.work = work;
        this.stand = stand;
        this.places = places;
        this.desk = desk;
        this.tallies = tallies;
    }

    /**
     * Claims what this counter has begun, else a place that work asks for (short pick, zero check, repair), else the next on
     * the walk of every open count.
     */
    public Optional<CountPlace> nextPlace(WarehouseKey at, Actor actor) {
        return work.next(at, actor);
    }

    /** As {@link #nextPlace(WarehouseKey, Actor)}, of one count. @throws Problem unknown-count, count-is-closed, not-assigned */
    public Optional<CountPlace> nextPlace(WarehouseKey at, String number, Actor actor) {
        CountStand.refuseOwners(actor);
        CountSql.Head head = desk.find(at, number);
        boolean hidden = !CountReader.of(actor).seesFigures(head.blind(), head.status());
        if (head.status() != CountStatus.OPEN && !hidden) {
            throw Problem.of(CountProblem.COUNT_IS_CLOSED, head.countNo());
        }
        Optional<CountPlace> next = work.onWalk(at, head.id(), actor);
        if (next.isEmpty() && !places.isAssigned(at.id(), head.id(), actor.operatorId())) {
            throw Problem.of(CountProblem.NOT_ASSIGNED, head.countNo());
        }
        return next;
    }

    /** Open and claimed places of open counts at a location, the oldest count first. */
    public List<CountPlace> openAt(WarehouseKey at, long locationId) {
        return places.openAt(at.id(), locationId);
    }

    /**
     * The counter stands before it, from now on.
     *
     * @throws Problem unknown-place, count-is-closed, not-assigned, place-taken, place-is-done, owners-limited,
     *     counted-by-you: the round before was this counter's
     */
    public CountPlace claimPlace(WarehouseKey at, long placeId, Actor actor) {
        return stand.claim(at, placeId, actor);
    }

    /** A location that somebody scanned: an open count's place there, else a count of its own (kind task). @throws Problem as {@link #claimPlace} */
    public CountPlace claimLocation(WarehouseKey at, long locationId, Actor actor) {
        return work.location(at, locationId, actor);
    }

    /** Work of kind COUNT (short pick, zero check, repair): joins an open count's place, else has a count of its own. @throws Problem as {@link #claimPlace} */
    public CountPlace claimTask(WarehouseKey at, Task task, Actor actor) {
        return work.task(at, task, actor);
    }

    /** Somebody else may go on; what is counted stays. @throws Problem unknown-place, count-is-closed, place-not-yours */
    public void releasePlace(WarehouseKey at, long placeId, Actor actor) {
        stand.mine(at, placeId, actor);
        places.release(at.id(), placeId);
    }

    /** As {@link #releasePlace}, and to the end of its count's walk. */
    public void skipPlace(WarehouseKey at, long placeId, Actor actor) {
        releasePlace(at, placeId, actor);
        places.last(at.id(), placeId);
    }

    /** To be asked when the first unit of a bucket is seen, and kept until its {@link #tally}. */
    public Sight sight() {
        return tallies.sight();
    }

    /**
     * The quantity of one bucket. The same bucket again in the same round replaces what was said before.
     *
     * @throws Problem unknown-place, place-not-yours, count-is-closed, other-goods-here: not of this place, bucket-closed: the
     *     verifier has closed it, confirmed-before-seen, invalid-quantity
     */
    public TallyAnswer tally(WarehouseKey at, NewTally said, Actor actor) {
        CountPlace place = stand.mine(at, said.placeId(), actor).place();
        return tallies.take(at, Said.of(place, said), actor);
    }

    /** As {@link #tally}, of several buckets of one place, known in one glance: they are held against one instant. */
    public void tallyAll(WarehouseKey at, long placeId, List<NewTally> all, Actor actor) {
        CountPlace place = stand.mine(at, placeId, actor).place();
        tallies.takeAll(at, all.stream().map(said -> Said.of(place, said)).toList(), actor);
    }

    /** Takes back the latest quantity of this place and round. @throws Problem place-not-yours, nothing-to-undo */
    public TallyView undo(WarehouseKey at, long placeId, Actor actor) {
        return tallies.undo(at, stand.mine(at, placeId, actor).place(), actor);
    }

    /** What was counted here in this round; without expected quantities where the count is blind. */
    public List<TallyView> tallied(WarehouseKey at, long placeId, Actor actor) {
        return tallies.said(at, stand.get(at, placeId));
    }

    /** What the book has here (in a later round: what is to be counted again) and nobody has counted in this round. */
    public List<Uncounted> uncounted(WarehouseKey at, long placeId, Actor actor) {
        return tallies.uncounted(at, stand.get(at, placeId));
    }

    /** The counter is through: what is {@link #uncounted} is not there. @throws Problem place-not-yours, count-is-closed */
    public PlaceDone donePlace(WarehouseKey at, long placeId, Actor actor) {
        return donePlace(at, placeId, new Seen.Now(), actor);
    }

    /** The same, told later than it was. @param seen from the first unit at this place until it was left */
    public PlaceDone donePlace(WarehouseKey at, long placeId, Seen seen, Actor actor) {
        // the count before its place: as those do who decide about it
        CountSql.Head head = desk.lock(at, stand.get(at, placeId).countNo());
        CountStand.Mine mine = stand.mine(at, placeId, actor);
        List<Uncounted> moved = tallies.unseen(at, mine, seen, actor);
        if (!moved.isEmpty()) {
            return new PlaceDone.Again(moved);
        }
        Set<Long> again = tallies.through(at, head, List.of(mine.place()), actor);
        return again.isEmpty() ? new PlaceDone.Settled() : new PlaceDone.Recount();
    }
}
