package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Every movement of goods goes through here: one call books balances, ledger rows and what can be sold, in one statement.
 * Units that are not there cannot be moved; what is found lost is always booked ({@link #correct}).
 */
@ApplicationScoped
public class StockLedger {

    private final LedgerSql ledger;
    private final Promises promises;
    private final LossSql losses;
    private final Allocations allocations;
    private final Serials serials;

    public StockLedger(LedgerSql ledger, Promises promises, LossSql losses, Allocations allocations, Serials serials) {
        this.ledger = ledger;
        this.promises = promises;
        this.losses = losses;
        this.allocations = allocations;
        this.serials = serials;
    }

    /**
     * Books all moves or none. When stock becomes sellable, order lines that were short get it at once, by deadline.
     *
     * @throws Problem not-enough-stock: a place holds too few units that are free (for a pick: allocated);
     *     bucket-read-only: the verifier has closed one of the buckets until a manager accepts its repair;
     *     stock-is-frozen: units that may not be offered are picked, packed or shipped; and the refusals of
     *     {@link Serials}
     */
    @Transactional
    @Retrying
    public void post(Posting posting) {
        LedgerSql.Posted posted = ledger.post(posting);
        if (posted.readOnly()) {
            throw Problem.of(StockProblem.BUCKET_READ_ONLY, ledger.closed(posting));
        }
        if (!posted.isWhole()) {
            throw Problem.of(StockProblem.NOT_ENOUGH_STOCK);
        }
        if (posted.withheld() && posting.reason().isForOrders()) {
            throw Problem.of(StockProblem.STOCK_IS_FROZEN);
        }
        if (posted.bySerial()) {
            serials.book(posting);
        }
        // asked in a statement of its own: an order taken while the posting waited for its row is seen too
        if (posted.gained()) {
            promises.serve(
                    posting.warehouseId(),
                    posting.moves().stream().map(StockMove::itemId).distinct().toList());
        }
    }

    /**
     * Sets a bucket to what was counted. A loss is never refused: allocations on the missing units are released, youngest
     * first, then promises that no longer have their units turn short, youngest first.
     */
    @Transactional
    @Retrying
    public CorrectionResult correct(Correction correction) {
        LossSql.Bucket bucket = losses.lock(correction);
        long difference = correction.counted() - bucket.onHand();
        if (difference == 0) {
            return CorrectionResult.NONE;
        }
        List<Long> released = new ArrayList<>();
        CorrectionResult result =
                difference > 0 ? CorrectionResult.gain(difference) : makeRoom(correction, bucket, released);
        post(correction.posting(difference, losses.countLocation(correction.warehouseId())));
        promises.changed(correction.warehouseId(), result.shortOrders());
        // last: only now nobody finds the lost units again
        allocations.lost(correction.warehouseId(), released);
        return result;
    }

    private CorrectionResult makeRoom(Correction correction, LossSql.Bucket bucket, List<Long> released) {
        long warehouse = correction.warehouseId();
        released.addAll(allocations.release(
                warehouse, losses.youngestAllocations(warehouse, bucket.id(), correction.counted())));
        long loss = bucket.onHand() - correction.counted();
        if (!bucket.sellable()) {
            return new CorrectionResult(-loss, List.of());
        }
        List<Long> orders = losses.shorten(warehouse, correction.itemId(), correction.ownerId(), loss);
        released.addAll(allocations.release(warehouse, losses.allocationsBeyondPromise(warehouse, orders)));
        return new CorrectionResult(-loss, orders);
    }
}
