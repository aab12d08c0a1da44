package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;

/**
 * What happened to a transfer: in its history, and for those who listen to {@code transfer.*} at either side. Each side has
 * an event of its own, so that a listener of one warehouse hears it once, whichever end that is.
 */
@ApplicationScoped
class TransferNews {

    private final TransferSql transfers;

    TransferNews(TransferSql transfers) {
        this.transfers = transfers;
    }

    void tell(TransferSql.Row row, String act, String detail, Actor actor) {
        transfers.tell(row, act, detail, actor.operatorId());
    }

    static Problem notNow(TransferSql.Row row) {
        return Problem.of(TransferProblem.NOT_IN_THIS_STATE, row.transferNo(), row.status());
    }
}
