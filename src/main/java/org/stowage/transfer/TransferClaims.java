package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.stowage.access.Actor;
import org.stowage.kernel.Era;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Claims come to an end; where goods turn up or are written off, both books say so. */
@ApplicationScoped
@Retrying
@Transactional
public class TransferClaims {

    private final TransferDesk desk;
    private final ReceiptSql receipts;
    private final ClaimBook book;
    private final TransferNews news;

    TransferClaims(TransferDesk desk, ReceiptSql receipts, ClaimBook book, TransferNews news) {
        this.desk = desk;
        this.receipts = receipts;
        this.book = book;
        this.news = news;
    }

    /**
     * @throws Problem unknown-transfer, unknown-claim, already-settled; no-such-settlement: surplus goods cannot be lost;
     *     not-enough-stock: they do not stand there any more
     */
    void settle(String no, long claimId, TransferActs.Settle asked, Instant when, Actor actor) {
        if (asked.expiresOn() != null) {
            Era.check(asked.expiresOn(), "/expiresOn");
        }
        TransferSql.Row row = desk.atDestination(no, actor);
        ReceiptSql.Claim claim = receipts.claim(row, claimId)
                .orElseThrow(() -> Problem.of(TransferProblem.UNKNOWN_CLAIM, claimId, row.transferNo()));
        if (claim.settlement() != null) {
            throw Problem.of(TransferProblem.ALREADY_SETTLED, claimId, claim.settlement());
        }
        Settlement how = asked.settlement();
        if (touchesSource(claim, how) && !actor.maySee(row.warehouseId())) {
            throw Problem.of(TransferProblem.UNKNOWN_TRANSFER, no);
        }
        long claimed = book.settle(row, claim, asked, when, actor);
        receipts.settle(claim, how, claimed, asked.note(), actor.operatorId());
        news.tell(row, "claim-settled", how.code(), actor);
    }

    /** Somebody of the source must say that goods are there, or were taken too many. */
    private static boolean touchesSource(ReceiptSql.Claim claim, Settlement how) {
        return claim.of() == ClaimKind.OVER ? how == Settlement.FOUND : how == Settlement.RETURNED;
    }
}
