package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Actor;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Problem;

/** What happened to a transfer: in its history, and for those who listen to {@code transfer.*}. */
@ApplicationScoped
class TransferNews {

    /** What programs are told. */
    record Told(String transferNo, String from, String to, String act, String detail) {}

    private final TransferSql transfers;
    private final Outbox outbox;

    TransferNews(TransferSql transfers, Outbox outbox) {
        this.transfers = transfers;
        this.outbox = outbox;
    }

    void tell(TransferSql.Row row, String act, String detail, Actor actor) {
        transfers.tell(row.warehouseId(), row.id(), act, detail, actor.operatorId());
        outbox.tell(
                row.warehouseId(),
                new Outbox.Event(
                        "transfer." + act,
                        row.transferNo(),
                        new Told(row.transferNo(), row.warehouse(), row.toWarehouse(), act, detail)));
    }

    static Problem notNow(TransferSql.Row row) {
        return Problem.of(TransferProblem.NOT_IN_THIS_STATE, row.transferNo(), row.status());
    }
}
