package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.stock.Lots;

/** Two houses say of one lot that it ends on different days: somebody reads it from the label. */
@ApplicationScoped
class LotDates {

    private final Lots lots;
    private final ArrivalBook book;
    private final Audit audit;

    LotDates(Lots lots, ArrivalBook book, Audit audit) {
        this.lots = lots;
        this.book = book;
        this.audit = audit;
    }

    /**
     * The receiver's lot ends on this day from now on; who said so stands in the audit.
     *
     * @throws Problem which-date: nobody said which of the two is right; not-allowed for who serves some owners only, since
     *     the day is that of all goods of the lot
     */
    void decide(ClaimMoves.Act act, ArrivalSql.Expected of, @Nullable LocalDate right) {
        ReceiptSql.Claim claim = act.claim();
        if (act.actor().owners() != null) {
            throw Problem.of(KernelProblem.NOT_ALLOWED).at("/expiresOn");
        }
        if (right == null || !(right.equals(claim.sentExpiry()) || right.equals(claim.expiry()))) {
            throw Problem.of(
                            TransferProblem.WHICH_DATE,
                            String.valueOf(claim.lot()),
                            String.valueOf(claim.sentExpiry()),
                            String.valueOf(claim.expiry()))
                    .at("/expiresOn");
        }
        if (!Objects.equals(right, claim.expiry())) {
            lots.correct(claim.atWarehouseId(), claim.itemId(), book.lot(claim.atWarehouseId(), of), right);
            audit.record(
                    claim.atWarehouseId(),
                    act.actor().operatorId(),
                    "lot.expiry",
                    claim.sku() + " / " + claim.lot(),
                    Map.of("before", String.valueOf(claim.expiry()), "after", right.toString()));
        }
    }
}
