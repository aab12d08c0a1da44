package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LinkKind;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/**
 * The queue of what shall come out of printers. A job is written in the transaction of the act that wants it and drawn and
 * sent later, so that no printer holds up a scan. The same content of the same document is one job, however often it is
 * asked for; a second printing is a {@link #reprint} with a reason, a number and a mark on the label.
 */
@ApplicationScoped
public class PrintJobs {

    /** A drawn or drawable label: its design and data. */
    public record LabelContent(String label, Map<String, Object> data) {}

    private final PrintJobSql jobs;
    private final PrintEndSql ends;
    private final PrintWorker worker;
    private final Devices devices;
    private final JobData data;
    private final ReprintLimit limit;

    PrintJobs(
            PrintJobSql jobs, PrintEndSql ends, PrintWorker worker, Devices devices, JobData data, ReprintLimit limit) {
        this.jobs = jobs;
        this.ends = ends;
        this.worker = worker;
        this.devices = devices;
        this.data = data;
        this.limit = limit;
    }

    /** @return the job's id; that of the existing job when the document's newest content is the same */
    @Transactional
    public long submit(long warehouseId, NewPrintJob job) {
        Optional<QueuedJob> queued = jobs.replace(warehouseId, job, data.write(job.data()))
                .or(() -> jobs.reviveFirst(warehouseId, job.document()).map(id -> new QueuedJob(id, true)));
        if (queued.isEmpty()) {
            return jobs.newest(warehouseId, job.document()).orElseThrow().id();
        }
        // where nothing prints, or a browser does, nobody looks for printers after each parcel
        if (queued.get().isReached()) {
            worker.wakeAfterCommit();
        }
        return queued.get().id();
    }

    /** The printed label was scanned: it came out, whatever the printer said. */
    @Transactional
    public void confirm(long warehouseId, String document) {
        ends.confirm(warehouseId, document);
    }

    /** Nobody wants this document any more, nor those of its further boxes: what was not sent stays in. */
    @Transactional
    public void withdraw(long warehouseId, String document) {
        ends.withdraw(warehouseId, document);
    }

    /** Nobody wants these any more; what was not sent stays in. @param documents each by its whole name */
    @Transactional
    public void withdraw(long warehouseId, Collection<String> documents) {
        ends.withdraw(warehouseId, documents);
    }

    /** It hangs beside a label that was scanned: what was sent of it came out, whatever the printer said. */
    @Transactional
    public void confirmSent(long warehouseId, Collection<String> documents) {
        ends.confirmSent(warehouseId, documents);
    }

    /**
     * Prints the kept content once more, marked as such: with the number and the data of the first time. One that was
     * cancelled before it came out just waits again.
     *
     * @throws Problem not-printed-yet; reprint-limit where it was printed again so often that a manager must do it
     */
    @Transactional
    public long reprint(long warehouseId, String document, String reason, @Nullable Long stationId, long actorId) {
        if (!jobs.lock(warehouseId, document)) {
            throw Problem.of(JobProblem.NOT_PRINTED_YET, document);
        }
        long id = jobs.revive(warehouseId, document).orElseGet(() -> {
            limit.check(warehouseId, document, actorId);
            return jobs.insertCopy(warehouseId, document, reason, stationId, actorId);
        });
        worker.wakeAfterCommit();
        return id;
    }

    /**
     * Labels that somebody wants now, of locations, goods or totes: each comes out, also one that was printed before.
     *
     * @return the jobs, in the order of the labels
     */
    @Transactional
    public List<Long> printAll(long warehouseId, List<NewPrintJob> labels) {
        List<Long> ids = labels.stream()
                .map(label -> jobs.insert(warehouseId, label, data.write(label.data()))
                        .orElseGet(() -> jobs.insertCopy(
                                warehouseId, label.document(), null, label.stationId(), label.actorId())))
                .toList();
        worker.wakeAfterCommit();
        return ids;
    }

    /** What the newest label of the document shows, without the mark of a reprint. */
    @Transactional
    public Optional<LabelContent> content(long warehouseId, String document) {
        return jobs.original(warehouseId, document).map(kept -> new LabelContent(kept.label(), data.read(kept.data())));
    }

    /**
     * The job as a document for a print dialog, which counts as sent from now on.
     *
     * @throws Problem job-cancelled; printer-prints-itself where a printer that Stowage reaches does it
     */
    @Transactional
    public LabelContent handOut(PrintJob job) {
        if (job.status() == PrintState.CANCELLED) {
            throw Problem.of(JobProblem.JOB_CANCELLED, job.id());
        }
        printer(job)
                .filter(printer -> printer.where().link() != LinkKind.BROWSER)
                .ifPresent(printer -> {
                    throw Problem.of(JobProblem.PRINTER_PRINTS_ITSELF, job.id(), printer.name());
                });
        var kept = jobs.handOut(job.warehouseId(), job.id());
        return new LabelContent(kept.label(), data.read(kept.data()));
    }

    /** An operator looked whether it came out; when not, the same job goes again. */
    @Transactional
    public PrintJob answer(Collection<Long> warehouseIds, long id, boolean printed) {
        PrintJob job = get(warehouseIds, id);
        if (jobs.answer(job.warehouseId(), id, printed) == 0) {
            throw Problem.of(JobProblem.NOTHING_TO_ANSWER, id, DatabaseName.of(job.status()));
        }
        worker.wakeAfterCommit();
        return get(warehouseIds, id);
    }

    @Transactional
    public PrintJob get(Collection<Long> warehouseIds, long id) {
        return jobs.find(warehouseIds, id).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "print job " + id));
    }

    /** Newest first. */
    @Transactional
    public List<PrintJob> list(
            long warehouseId, @Nullable String status, @Nullable String document, long before, int limit) {
        return jobs.list(warehouseId, status, document, before, limit);
    }

    private Optional<Device> printer(PrintJob job) {
        Long moved = job.printerId();
        return moved == null
                ? devices.printer(job.warehouseId(), job.stationId())
                : Optional.of(devices.get(job.warehouseId(), moved));
    }
}
