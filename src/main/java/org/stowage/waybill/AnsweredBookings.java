package org.stowage.waybill;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.stowage.carrier.BookingAnswered;
import org.stowage.kernel.AfterCommit;

/** A person typed the number, or a file brought it: it is asked for at once, not at the next look. */
@ApplicationScoped
class AnsweredBookings implements BookingAnswered {

    private final WaybillRequestSql sql;
    private final WaybillWorker worker;
    private final AfterCommit afterCommit;

    AnsweredBookings(WaybillRequestSql sql, WaybillWorker worker, AfterCommit afterCommit) {
        this.sql = sql;
        this.worker = worker;
        this.afterCommit = afterCommit;
    }

    @Override
    public void answered(long warehouseId, UUID requestId) {
        sql.answered(warehouseId, requestId);
        afterCommit.run(worker::wake);
    }
}
