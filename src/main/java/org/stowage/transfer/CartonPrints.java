package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.NewPrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.station.Devices;
import org.stowage.station.Station;
import org.stowage.station.Stations;

/** Label and list come out where the carton is closed, once for the same content. */
@ApplicationScoped
class CartonPrints {

    private final CartonLabels labels;
    private final PrintJobs jobs;
    private final Devices devices;
    private final Stations stations;

    CartonPrints(CartonLabels labels, PrintJobs jobs, Devices devices, Stations stations) {
        this.labels = labels;
        this.jobs = jobs;
        this.devices = devices;
        this.stations = stations;
    }

    /**
     * Where nothing prints nothing is queued: the transfer's page has both as PDF.
     *
     * @param station whose printer; null: the warehouse's shared one
     * @throws Problem not-found: there is no such station
     */
    void print(TransferSql.Row row, String lpn, @Nullable String station, Actor actor) {
        Long at = station == null ? null : station(row.warehouseId(), station).id();
        if (devices.printer(row.warehouseId(), at).isPresent()) {
            labels.of(row, lpn, actor.language())
                    .forEach(label -> jobs.submit(
                            row.warehouseId(),
                            new NewPrintJob(label.document(), label.design(), label.data(), at, actor.operatorId())));
        }
    }

    /** Its label was scanned: it came out, and its list with it. */
    void confirm(TransferSql.Row row, String lpn) {
        jobs.confirm(row.warehouseId(), "H-" + lpn);
        jobs.confirmSent(row.warehouseId(), documents(row, lpn));
    }

    /** Nobody puts them on any more. */
    void withdraw(TransferSql.Row row, String lpn) {
        jobs.withdraw(row.warehouseId(), documents(row, lpn));
    }

    /** The label, then its list; what they are called is the same in every language. */
    private List<String> documents(TransferSql.Row row, String lpn) {
        return labels.of(row, lpn, Locale.ROOT).stream()
                .map(CartonLabels.Drawn::document)
                .toList();
    }

    private Station station(long warehouseId, String code) {
        return stations.find(warehouseId, code.strip())
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, code).at("/station"));
    }
}
