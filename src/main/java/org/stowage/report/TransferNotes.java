package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.transfer.TransferReader;
import org.stowage.transfer.TransferView;

/** Papers of what is sent between warehouses: final once it has left. Kept with the source, whose number it bears. */
@ApplicationScoped
class TransferNotes implements Issuable {

    private final TransferReader transfers;
    private final Warehouses warehouses;

    TransferNotes(TransferReader transfers, Warehouses warehouses) {
        this.transfers = transfers;
        this.warehouses = warehouses;
    }

    @Override
    public IssuedPaper.Kind kind() {
        return IssuedPaper.Kind.TRANSFER;
    }

    @Override
    public Paper paper(String no, Actor reader) {
        TransferView transfer = transfers.get(no, reader);
        // who may read the transfer may read its paper, at the other side too
        Warehouse source = warehouses.scoped(Actor.SYSTEM, transfer.from());
        return new Paper(
                source,
                kind(),
                transfer.transferNo(),
                transfer.shippedAt() == null ? Standing.OPEN : Standing.FINAL,
                transfer.transferNo() + "-contents",
                "contents",
                new TransferNote(source, transfer, transfers.contents(no, reader), reader));
    }
}
