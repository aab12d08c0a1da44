package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
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

    /** Of every open count: what this counter has begun, then the next on the walk that may be theirs. */
    public Optional<CountPlace> nextPlace(WarehouseKey at, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #nextPlace(WarehouseKey, Actor)}, of one count. @throws Problem unknown-count, count-is-closed, not-assigned */
    public Optional<CountPlace> nextPlace(WarehouseKey at, String number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Open and claimed places of open counts at a location, the oldest count first. */
    public List<CountPlace> openAt(WarehouseKey at, long locationId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The counter stands before it.
     *
     * @throws Problem unknown-place, count-is-closed, not-assigned, place-taken (by whom), place-is-done, counted-by-you: the
     *     round before was this counter's
     */
    public CountPlace claimPlace(WarehouseKey at, long placeId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** A location that somebody scanned: an open count's place there, else a count of its own (kind task). @throws Problem as {@link #claimPlace} */
    public CountPlace claimLocation(WarehouseKey at, long locationId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Work of kind COUNT (short pick, zero check, repair): joins an open count's place, else has a count of its own. @throws Problem as {@link #claimPlace} */
    public CountPlace claimTask(WarehouseKey at, Task task, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Somebody else may go on; what is counted stays. @throws Problem unknown-place, place-not-yours */
    public void releasePlace(WarehouseKey at, long placeId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** To be asked when the first unit of a bucket is seen, and kept until its {@link #tally}. */
    public Sight sight() {
        throw new UnsupportedOperationException();
    }

    /**
     * The quantity of one bucket. The same bucket again in the same round replaces what was said before.
     *
     * @throws Problem unknown-place, place-not-yours, count-is-closed, other-goods-here: not of this place or not asked for
     *     again, bucket-closed: the verifier has closed it, confirmed-before-seen
     */
    public TallyAnswer tally(WarehouseKey at, NewTally said, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Takes back the latest quantity of this place and round. @throws Problem place-not-yours, nothing-to-undo */
    public TallyView undo(WarehouseKey at, long placeId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What was counted here in this round; without expected quantities where the count is blind. */
    public List<TallyView> tallied(WarehouseKey at, long placeId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What the book has here (in a later round: what is to be counted again) and nobody has counted in this round. */
    public List<Uncounted> uncounted(WarehouseKey at, long placeId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The counter is through: what is {@link #uncounted} is not there. @throws Problem place-not-yours, count-is-closed */
    public PlaceDone donePlace(WarehouseKey at, long placeId, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
