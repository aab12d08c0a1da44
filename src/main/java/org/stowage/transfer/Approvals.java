package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Somebody at the source says yes; what was asked for as a direct transfer is moved by that. */
@ApplicationScoped
@Retrying
@Transactional
public class Approvals {

    private final TransferDesk desk;
    private final TransferSql sql;
    private final Transfers transfers;
    private final DirectWay way;

    Approvals(TransferDesk desk, TransferSql sql, Transfers transfers, DirectWay way) {
        this.desk = desk;
        this.sql = sql;
        this.transfers = transfers;
        this.way = way;
    }

    /** @throws Problem four-eyes: a direct transfer that waits is approved by somebody else; those of the acts */
    void approve(String no, List<TransferActs.Approved> less, Actor actor) {
        TransferSql.Row row = desk.atSource(no, actor);
        if (isOwnWish(row, actor)) {
            throw Problem.of(TransferProblem.FOUR_EYES, row.transferNo());
        }
        transfers.approve(no, less, actor);
        if (row.direct()) {
            sql.lockPair(row.warehouseId(), row.toWarehouseId());
            way.go(no, row.directLocation(), actor);
        }
    }

    /** An ordinary transfer is seen by a driver and a receiver; of a direct one nobody else would know. */
    static boolean isOwnWish(TransferSql.Row row, Actor actor) {
        return row.direct() && row.askedBy() == actor.operatorId();
    }
}
