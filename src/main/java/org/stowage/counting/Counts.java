package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.WarehouseKey;

/**
 * Stocktakes as documents: asked for, counted by {@link Counting}, counted again, decided, booked in one act. A count is
 * booked once: whoever presses second gets the same answer.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Counts {

    /**
     * @return the count's number
     * @throws Problem with every fault: no-places, place-twice, unknown-location, unknown-item, unknown-assignee,
     *     owners-limited
     */
    public String open(WarehouseKey at, NewCount asked, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Somebody else counts these again, whatever the thresholds say.
     *
     * @throws Problem unknown-count, count-is-closed, unknown-variance, nothing-differs
     */
    public void recount(WarehouseKey at, String number, Decision which, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @return how many were approved
     * @throws Problem unknown-count, count-is-closed, reason-missing, note-missing (reason other), unknown-variance,
     *     not-waiting, four-eyes: every one of them named
     */
    public int approve(WarehouseKey at, String number, Decision which, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The book stays as it is. @throws Problem as {@link #approve}, without reason-missing */
    public int reject(WarehouseKey at, String number, Decision which, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Books every difference that is agreed or approved, in one act.
     *
     * @throws Problem unknown-count, count-is-closed (cancelled), and with every bucket at fault named: count-not-done,
     *     not-decided, corrected-meanwhile, below-nothing, bucket-closed
     */
    public PostedCount post(WarehouseKey at, String number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Nothing is booked; its work goes. @throws Problem unknown-count, count-is-closed */
    public void cancel(WarehouseKey at, String number, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
