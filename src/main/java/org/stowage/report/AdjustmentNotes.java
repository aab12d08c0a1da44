package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Actor;
import org.stowage.adjustment.AdjustmentView;
import org.stowage.adjustment.Adjustments;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Notes of corrections: final once somebody has decided. */
@ApplicationScoped
class AdjustmentNotes implements Issuable {

    private final Adjustments adjustments;
    private final Warehouses warehouses;

    AdjustmentNotes(Adjustments adjustments, Warehouses warehouses) {
        this.adjustments = adjustments;
        this.warehouses = warehouses;
    }

    @Override
    public IssuedPaper.Kind kind() {
        return IssuedPaper.Kind.ADJUSTMENT;
    }

    @Override
    public Paper paper(String no, Actor reader) {
        Warehouse at = warehouses.ofNumber(no);
        AdjustmentView document = adjustments.get(at, no, reader);
        return new Paper(
                at,
                kind(),
                document.adjustmentNo(),
                document.status().equals("waiting") ? Standing.OPEN : Standing.FINAL,
                document.adjustmentNo(),
                "lines",
                new AdjustmentNote(at, document, reader));
    }
}
