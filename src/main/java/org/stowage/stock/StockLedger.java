package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Every movement of goods goes through here: one call books balances, ledger rows and what can be sold, in one statement.
 * Units that are not there cannot be moved; what is found lost is always booked ({@link Corrections}).
 */
@ApplicationScoped
public class StockLedger {

    private final LedgerSql ledger;
    private final Promises promises;
    private final Serials serials;
    private final CountedPlaces places;

    public StockLedger(LedgerSql ledger, Promises promises, Serials serials, CountedPlaces places) {
        this.ledger = ledger;
        this.promises = promises;
        this.serials = serials;
        this.places = places;
    }

    /**
     * Books all moves or none. When stock becomes sellable, order lines that were short get it at once, by deadline.
     *
     * @throws Problem not-enough-stock: a place holds too few units that are free (for a pick: allocated);
     *     bucket-read-only: the verifier has closed one of the buckets until a manager accepts its repair;
     *     stock-is-frozen: units that may not be offered are picked, packed or shipped; place-is-counted: a count has
     *     locked a place; and the refusals of {@link Serials}
     */
    @Transactional
    @Retrying
    public void post(Posting posting) {
        postAll(List.of(posting));
    }

    /**
     * As {@link #post}, of several documents at once: all moves of all of them or none.
     *
     * @param postings of one warehouse, reason, actor and instant
     */
    @Transactional
    @Retrying
    public void postAll(List<Posting> postings) {
        Posting first = postings.getFirst();
        List<StockMove> moves =
                postings.stream().flatMap(posting -> posting.moves().stream()).toList();
        LedgerSql.Posted posted = ledger.post(postings);
        if (posted.readOnly()) {
            throw Problem.of(StockProblem.BUCKET_READ_ONLY, ledger.closed(moves, first.warehouseId()));
        }
        if (posted.counted()) {
            throw places.refusal(first.warehouseId(), moves);
        }
        if (!posted.isWhole()) {
            throw Problem.of(StockProblem.NOT_ENOUGH_STOCK);
        }
        if (posted.withheld() && first.reason().isForOrders()) {
            throw Problem.of(StockProblem.STOCK_IS_FROZEN);
        }
        if (posted.bySerial()) {
            postings.forEach(first.reason() == MoveReason.COUNT ? serials::unread : serials::book);
        }
        // asked in a statement of its own: an order taken while the posting waited for its row is seen too
        if (posted.gained()) {
            promises.serve(
                    first.warehouseId(),
                    moves.stream().map(StockMove::itemId).distinct().toList());
        }
    }
}
