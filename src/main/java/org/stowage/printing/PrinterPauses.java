package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.kernel.Retrying;
import org.stowage.station.Device;

/**
 * Stops and lets go the queue of a printer, for every instance of the service and for the agent of a station alike. The
 * label that is at the printer ends; test labels of who mends it come out all the same.
 */
@ApplicationScoped
@Transactional
@Retrying
public class PrinterPauses {

    private final PrintQueueSql sql;
    private final IronPrinters printers;
    private final PrintWorker worker;
    private final Audit audit;

    PrinterPauses(PrintQueueSql sql, IronPrinters printers, PrintWorker worker, Audit audit) {
        this.sql = sql;
        this.printers = printers;
        this.worker = worker;
        this.audit = audit;
    }

    /** One that is paused stays so, with the first one's reason. @throws org.stowage.kernel.Problem not-found, not-a-printer */
    public void pause(long warehouseId, long printerId, String reason, long actorId) {
        Device printer = printers.get(warehouseId, printerId);
        if (sql.pause(warehouseId, printerId, reason, actorId)) {
            audit.record(
                    warehouseId,
                    actorId,
                    "printer.pause",
                    printer.name(),
                    Map.of("device", printerId, "reason", reason));
        }
    }

    /** @throws org.stowage.kernel.Problem not-found, not-a-printer */
    public void resume(long warehouseId, long printerId, long actorId) {
        Device printer = printers.get(warehouseId, printerId);
        if (sql.resume(warehouseId, printerId)) {
            audit.record(warehouseId, actorId, "printer.resume", printer.name(), Map.of("device", printerId));
            worker.wakeAfterCommit();
        }
    }
}
