package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.stock.Corrections;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** The ledger's rows of a claim that is settled, each named after it. */
@ApplicationScoped
class ClaimMoves {

    record Act(TransferSql.Row row, ReceiptSql.Claim claim, Instant when, Actor actor) {}

    private final StockLedger ledger;
    private final Corrections corrections;
    private final ArrivalSql arrivals;
    private final ReceiptSql receipts;
    private final GoodsSql goods;
    private final ArrivalBook book;

    ClaimMoves(
            StockLedger ledger,
            Corrections corrections,
            ArrivalSql arrivals,
            ReceiptSql receipts,
            GoodsSql goods,
            ArrivalBook book) {
        this.ledger = ledger;
        this.corrections = corrections;
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.goods = goods;
        this.book = book;
    }

    void post(Act act, long warehouseId, Place from, Place to) {
        ledger.post(posting(act, warehouseId, "", from, to));
    }

    /** The second of two moves, which may be in the same books where goods had come back. */
    void postBack(Act act, long warehouseId, Place from, Place to) {
        ledger.post(posting(act, warehouseId, ":back", from, to));
    }

    /** The source had missed it: true whether or not somebody was promised the unit. */
    void correct(Act act, long warehouseId, Place from, Place to) {
        corrections.post(posting(act, warehouseId, "", from, to));
    }

    private Posting posting(Act act, long warehouseId, String leg, Place from, Place to) {
        ReceiptSql.Claim claim = act.claim();
        ArrivalSql.Expected of = expected(act);
        // in the name of the books that the claim stands in: ids of another warehouse may be the same
        String cause = "transfer-claim:" + claim.atWarehouseId() + ":" + claim.id() + leg;
        StockMove move = StockMove.of(
                        claim.itemId(), book.lot(warehouseId, of), claim.ownerId(), claim.quantity(), from, to)
                .withSerials(claim.serialList());
        return new Posting(
                warehouseId, MoveReason.TRANSFER, cause, act.actor().operatorId(), act.when(), List.of(move));
    }

    void receipt(Act act, String kind, Place to) {
        receipts.receipt(
                act.claim().atWarehouseId(),
                expected(act),
                kind,
                act.claim().quantity(),
                to.locationId(),
                0,
                act.actor().operatorId());
    }

    /** Where the source had taken such goods. */
    long origin(Act act) {
        long line = expected(act).lineId();
        return goods.of(act.row().warehouseId(), act.row().id()).stream()
                .filter(one -> one.lineId() == line)
                .map(Goods::fromLocationId)
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(TransferProblem.NOTHING_PICKED, act.row().transferNo()));
    }

    ArrivalSql.Expected expected(Act act) {
        return arrivals.goods(act.claim().atWarehouseId(), act.claim().arrivalId()).stream()
                .filter(one -> one.id() == act.claim().goodsId())
                .findFirst()
                .orElseThrow();
    }
}
