package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;

/**
 * Where a transfer is looked up. Its document is the source's, its arrival the destination's: each side does its own acts,
 * both may read. One that concerns neither warehouse of the asker, or others' goods, is unknown to him.
 */
@ApplicationScoped
class TransferDesk {

    private final TransferSql transfers;
    private final ArrivalSql arrivals;

    TransferDesk(TransferSql transfers, ArrivalSql arrivals) {
        this.transfers = transfers;
        this.arrivals = arrivals;
    }

    TransferSql.Row read(String no, Actor actor) {
        TransferSql.Row row = find(no, actor, false);
        return actor.maySee(row.warehouseId()) || actor.maySee(row.toWarehouseId()) ? row : unknown(no);
    }

    /** For an act of the source; nobody else acts on it meanwhile. */
    TransferSql.Row atSource(String no, Actor actor) {
        TransferSql.Row row = find(no, actor, true);
        return actor.maySee(row.warehouseId()) ? row : unknown(no);
    }

    /** For an act of whoever receives it. */
    TransferSql.Row atDestination(String no, Actor actor) {
        TransferSql.Row row = find(no, actor, true);
        return actor.maySee(row.atWarehouseId()) ? row : unknown(no);
    }

    private TransferSql.Row find(String no, Actor actor, boolean toAct) {
        long source = arrivals.sourceOf(no).orElseThrow(() -> Problem.of(TransferProblem.UNKNOWN_TRANSFER, no));
        if (toAct) {
            transfers.lock(source, no);
        }
        return transfers
                .find(source, actor.owners(), no)
                .orElseThrow(() -> Problem.of(TransferProblem.UNKNOWN_TRANSFER, no));
    }

    private static TransferSql.Row unknown(String no) {
        throw Problem.of(TransferProblem.UNKNOWN_TRANSFER, no);
    }
}
