package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.kernel.Retrying;
import org.stowage.printing.PrintBatch.Line;
import org.stowage.printing.PrintBatch.What;
import org.stowage.printing.PrintBatchSql.Newest;
import org.stowage.printing.PrintQueueSql.Held;
import org.stowage.station.Device;

/**
 * Labels of many documents out of one printer in the order that somebody walks. The act may be repeated: what came out, is
 * at a printer or waits there already stays as it is, so that no document gets a second label.
 */
@ApplicationScoped
@Transactional
@Retrying
public class PrintBatches {

    private final PrintBatchSql batches;
    private final PrintQueueSql queue;
    private final IronPrinters printers;
    private final PrinterFit fit;
    private final PrintWorker worker;
    private final Audit audit;

    PrintBatches(
            PrintBatchSql batches,
            PrintQueueSql queue,
            IronPrinters printers,
            PrinterFit fit,
            PrintWorker worker,
            Audit audit) {
        this.batches = batches;
        this.queue = queue;
        this.printers = printers;
        this.fit = fit;
        this.worker = worker;
        this.audit = audit;
    }

    /** How the documents stand, without printing any. @param printerId where they would go; null: not said yet */
    public List<Line> look(long warehouseId, List<String> documents, @Nullable Long printerId) {
        Map<String, Newest> newest = newest(warehouseId, documents);
        return documents.stream()
                .map(document -> line(document, newest.get(document), printerId))
                .toList();
    }

    /** @throws org.stowage.kernel.Problem not-found, not-a-printer, browser-prints-itself, printer-off, label-larger-than-media */
    public PrintBatch print(long warehouseId, NewBatch asked) {
        Device printer = printers.taking(warehouseId, asked.printerId());
        List<String> documents = asked.documents().stream().distinct().toList();
        // locked first: what is read of them then stays so
        Map<Long, Held> held = queue.lockNewest(warehouseId, documents).stream()
                .collect(Collectors.toMap(Held::id, Function.identity()));
        Map<String, Newest> newest = newest(warehouseId, documents);
        List<Held> wanted = new ArrayList<>();
        for (String document : documents) {
            Newest job = newest.get(document);
            if (job != null && line(document, job, printer.id()).what() == What.PRINTS && held.containsKey(job.id())) {
                wanted.add(Objects.requireNonNull(held.get(job.id())));
            }
        }
        Long batch = null;
        if (!wanted.isEmpty()) {
            fit.check(printer, wanted);
            List<Long> ids = wanted.stream().map(Held::id).toList();
            batch = batches.insert(warehouseId, asked, ids.size());
            queue.send(warehouseId, ids, printer.id());
            batches.number(warehouseId, batch, ids);
            audit.record(
                    warehouseId,
                    asked.actorId(),
                    "print.batch",
                    asked.named().isEmpty() ? printer.name() : asked.named(),
                    Map.of("batch", batch, "labels", ids.size(), "printer", printer.name()));
            worker.wakeAfterCommit();
        }
        return new PrintBatch(batch, wanted.size(), lines(documents, newest, wanted, printer.id()));
    }

    private static List<Line> lines(
            List<String> documents, Map<String, Newest> newest, List<Held> printed, long printerId) {
        Map<String, Integer> turns = new HashMap<>();
        printed.forEach(job -> turns.put(job.document(), turns.size() + 1));
        return documents.stream()
                .map(document -> {
                    Line line = line(document, newest.get(document), printerId);
                    Integer turn = turns.get(document);
                    return turn == null ? line : new Line(document, What.PRINTS, line.job(), turn, printed.size());
                })
                .toList();
    }

    private static Line line(String document, @Nullable Newest job, @Nullable Long printerId) {
        if (job == null) {
            return new Line(document, What.NO_LABEL, null, null, null);
        }
        boolean waitsThere = job.batchPrinter() != null && (printerId == null || printerId.equals(job.batchPrinter()));
        What what = switch (job.status()) {
            case QUEUED -> waitsThere ? What.WAITS : What.PRINTS;
            case FAILED, CANCELLED -> job.out() ? What.PRINTED : What.PRINTS;
            case SENT, CONFIRMED -> What.PRINTED;
            case UNKNOWN -> What.ASKS;
        };
        return new Line(document, what, job.id(), job.turn(), job.turns());
    }

    private Map<String, Newest> newest(long warehouseId, List<String> documents) {
        return batches.newest(warehouseId, documents).stream()
                .collect(Collectors.toMap(Newest::document, Function.identity()));
    }
}
