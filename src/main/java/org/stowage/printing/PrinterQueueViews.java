package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LinkKind;
import org.stowage.printing.PrintQueuePageSql.Pace;
import org.stowage.printing.PrintQueuePageSql.Pause;
import org.stowage.printing.PrintQueuePageSql.Row;
import org.stowage.printing.PrintQueuePageSql.Under;
import org.stowage.site.Warehouse;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/** The queues of a warehouse's printers, and one of them job by job. */
@ApplicationScoped
@Transactional
class PrinterQueueViews {

    private static final int ROWS = 100;
    private static final int LAST = 20;

    /** @param lost labels that no printer takes: none is set up, or it is switched off */
    record Hall(List<PrinterQueue> items, long lost) {}

    /** @param waiting in its order, the first hundred; @param underWay at the printer, or unclear; @param out the last ones */
    record Line(PrinterQueue queue, List<Row> waiting, List<Row> underWay, List<Row> out) {}

    /** Where labels may go. @param waiting there already */
    record Target(long printer, String name, long waiting) {}

    private final PrintQueuePageSql sql;
    private final Devices devices;

    PrinterQueueViews(PrintQueuePageSql sql, Devices devices) {
        this.sql = sql;
        this.devices = devices;
    }

    /** Printers in use, and those out of use of which something waits still. */
    Hall all(Warehouse in) {
        List<Device> printers = devices.all(in.id()).stream()
                .filter(device -> device.kind().equals("printer"))
                .toList();
        Map<Long, Long> waits = waits(in);
        return new Hall(
                queues(in, printers, waits).stream()
                        .filter(queue -> queue.enabled() || queue.waiting() > 0)
                        .toList(),
                waits.getOrDefault(0L, 0L));
    }

    /** Printers in use that Stowage sends to itself. */
    List<Target> targets(Warehouse in) {
        Map<Long, Long> waits = waits(in);
        return devices.all(in.id()).stream()
                .filter(device -> device.kind().equals("printer") && device.enabled())
                .filter(device -> device.where().link() != LinkKind.BROWSER)
                .map(device -> new Target(device.id(), device.name(), waits.getOrDefault(device.id(), 0L)))
                .toList();
    }

    /** @throws org.stowage.kernel.Problem not-found */
    Line one(Warehouse in, long printerId) {
        Device device = devices.get(in.id(), printerId);
        List<Row> waiting = sql.queue(in.id(), printerId, ROWS);
        Map<Long, Long> waits = waiting.size() < ROWS ? Map.of(printerId, (long) waiting.size()) : waits(in);
        return new Line(
                queues(in, List.of(device), waits).getFirst(),
                waiting,
                sql.underWay(in.id(), printerId, ROWS),
                sql.out(in.id(), printerId, LAST));
    }

    /** Under 0 what no printer takes. */
    private Map<Long, Long> waits(Warehouse in) {
        return sql.waiting(in.id()).stream()
                .collect(Collectors.toMap(
                        each -> Optional.ofNullable(each.printer()).orElse(0L), PrintQueuePageSql.Waits::labels));
    }

    private List<PrinterQueue> queues(Warehouse in, List<Device> printers, Map<Long, Long> waits) {
        Instant since = LocalDate.now(in.timezone()).atStartOfDay(in.timezone()).toInstant();
        Map<Long, Under> under = by(sql.under(in.id()), Under::printer);
        Map<Long, Pause> pauses = by(sql.pauses(in.id()), Pause::printer);
        Map<Long, Pace> paces =
                by(sql.pace(in.id(), printers.stream().map(Device::id).toList(), since), Pace::printer);
        return printers.stream()
                .map(device -> PrinterQueue.of(
                        device,
                        device.where().link() == LinkKind.BROWSER,
                        paused(pauses.get(device.id())),
                        waits.getOrDefault(device.id(), 0L),
                        under.getOrDefault(device.id(), new Under(device.id(), 0, 0, 0)),
                        paces.getOrDefault(device.id(), new Pace(device.id(), 0, 0, null, null)),
                        Instant.now()))
                .toList();
    }

    private static PrinterQueue.@Nullable Paused paused(@Nullable Pause pause) {
        return pause == null ? null : new PrinterQueue.Paused(pause.reason(), pause.by(), pause.at());
    }

    private static <T> Map<Long, T> by(List<T> rows, Function<T, Long> printer) {
        return rows.stream().collect(Collectors.toMap(printer, Function.identity()));
    }
}
