package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stowage.access.Audit;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.printing.PrintQueueSql.Held;
import org.stowage.station.Device;

/**
 * Jobs that wait, in the hands of a person: moved to another printer, put in front, cancelled. One that is at a printer, or
 * of which nobody knows whether it came out, is nobody's to move or to cancel. A printer and a person that reach for the
 * same job at once: exactly one of them has it.
 */
@ApplicationScoped
@Transactional
@Retrying
public class PrintQueues {

    /** More than anybody moves by hand; what is left waits for the next move. */
    static final int MOST = 1000;

    private final PrintQueueSql sql;
    private final IronPrinters printers;
    private final PrinterFit fit;
    private final PrintWorker worker;
    private final Audit audit;

    PrintQueues(PrintQueueSql sql, IronPrinters printers, PrinterFit fit, PrintWorker worker, Audit audit) {
        this.sql = sql;
        this.printers = printers;
        this.fit = fit;
        this.worker = worker;
        this.audit = audit;
    }

    /**
     * All of these or none, in the given order, to the end of the printer's queue. A failed one is tried there.
     *
     * @return how many
     * @throws Problem not-found, job-not-waiting, not-a-printer, browser-prints-itself, printer-off, label-larger-than-media
     */
    public int move(long warehouseId, List<Long> ids, long to, long actorId) {
        Device printer = printers.taking(warehouseId, to);
        List<Long> asked = ids.stream().distinct().toList();
        Map<Long, Held> found =
                sql.lock(warehouseId, asked).stream().collect(Collectors.toMap(Held::id, Function.identity()));
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Held job = found.get(asked.get(i));
            if (job == null) {
                faults.add(Problem.fault("/jobs/" + i, KernelProblem.NOT_FOUND, "print job " + asked.get(i)));
            } else if (!job.waits()) {
                faults.add(Problem.fault("/jobs/" + i, JobProblem.JOB_NOT_WAITING, job.id(), word(job)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return moved(printer, asked.stream().map(found::get).toList(), actorId);
    }

    /**
     * What waits for one printer goes to another, in its order.
     *
     * @param most of them, from the front
     * @return how many did: none where nothing waits
     * @throws Problem as {@link #move}
     */
    public int moveQueue(long warehouseId, long from, long to, int most, long actorId) {
        printers.get(warehouseId, from);
        Device printer = printers.taking(warehouseId, to);
        return from == to ? 0 : moved(printer, sql.lockQueue(warehouseId, from, Math.min(most, MOST)), actorId);
    }

    /** It never comes out, unless somebody asks for its document again. @throws Problem job-not-waiting */
    public void cancel(PrintJob job, String reason, long actorId) {
        if (sql.cancel(job.warehouseId(), job.id(), reason, actorId) == 0) {
            throw notWaiting(job);
        }
        audit.record(
                job.warehouseId(),
                actorId,
                "print.cancel",
                job.document(),
                Map.of("job", job.id(), "label", job.label(), "reason", reason));
    }

    /** It comes out next. @throws Problem job-not-waiting */
    public void front(PrintJob job, long actorId) {
        if (sql.front(job.warehouseId(), job.id()) == 0) {
            throw notWaiting(job);
        }
        audit.record(job.warehouseId(), actorId, "print.front", job.document(), Map.of("job", job.id()));
        worker.wakeAfterCommit();
    }

    private int moved(Device printer, List<Held> jobs, long actorId) {
        if (jobs.isEmpty()) {
            return 0;
        }
        fit.check(printer, jobs);
        int moved = sql.send(printer.warehouseId(), jobs.stream().map(Held::id).toList(), printer.id());
        Map<String, Object> trail = new LinkedHashMap<>();
        jobs.forEach(job -> trail.put(job.document(), Map.of("job", job.id(), "printer", printer.name())));
        audit.recordAll(printer.warehouseId(), actorId, "print.move", trail);
        worker.wakeAfterCommit();
        return moved;
    }

    private static Problem notWaiting(PrintJob job) {
        // what it was a moment ago says less than that it is under way now
        return Problem.of(
                JobProblem.JOB_NOT_WAITING,
                job.id(),
                job.status() == PrintState.QUEUED ? DatabaseName.of(PrintState.SENT) : DatabaseName.of(job.status()));
    }

    private static String word(Held job) {
        return DatabaseName.of(job.status());
    }
}
