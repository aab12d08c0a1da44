package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Actor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.transfer.TransferReader;
import org.stowage.transfer.TransferView;

/** What of a transfer did not arrive as it was sent: final once the transfer is over. */
@ApplicationScoped
class DiscrepancyNotes implements Issuable {

    private final TransferReader transfers;
    private final Warehouses warehouses;

    DiscrepancyNotes(TransferReader transfers, Warehouses warehouses) {
        this.transfers = transfers;
        this.warehouses = warehouses;
    }

    @Override
    public IssuedPaper.Kind kind() {
        return IssuedPaper.Kind.DISCREPANCY;
    }

    /** @throws Problem not-found, also of what has not left */
    @Override
    public Paper paper(String no, Actor reader) {
        TransferView transfer = transfers.get(no, reader);
        if (transfer.shippedAt() == null) {
            throw Problem.of(KernelProblem.NOT_FOUND, no);
        }
        Warehouse source = warehouses.scoped(Actor.SYSTEM, transfer.from());
        return new Paper(
                source,
                kind(),
                transfer.transferNo(),
                transfer.endedAt() == null ? Standing.OPEN : Standing.FINAL,
                transfer.transferNo() + "-claims",
                "claims",
                new DiscrepancyNote(source, transfer, reader));
    }
}
