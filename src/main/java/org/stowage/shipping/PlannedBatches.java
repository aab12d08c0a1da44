package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.device.LinkKind;
import org.stowage.kernel.Retrying;
import org.stowage.printing.NewBatch;
import org.stowage.printing.PrintBatches;
import org.stowage.shipping.PlannedLabel.Asked;
import org.stowage.shipping.PlannedLabelSql.Due;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/**
 * The labels of a wave whose waybills come first: one batch in the order of the walk, out of the warehouse's shared printer,
 * as soon as its carriers have answered. What comes later follows as a batch of its own.
 */
@ApplicationScoped
class PlannedBatches {

    private static final long HOUSE = 0;

    /** Desks wait for parcels that are locked here: not for those of a whole wave. */
    static final int AT_ONCE = 100;

    private final PlannedLabelSql sql;
    private final PlannedLabel label;
    private final PickOrderSql order;
    private final PrintBatches batches;
    private final Devices devices;
    private final Duration patience;

    PlannedBatches(
            PlannedLabelSql sql,
            PlannedLabel label,
            PickOrderSql order,
            PrintBatches batches,
            Devices devices,
            @ConfigProperty(name = "stowage.waybill.wave-patience", defaultValue = "2m") Duration patience) {
        this.sql = sql;
        this.label = label;
        this.order = order;
        this.batches = batches;
        this.devices = devices;
        this.patience = patience;
    }

    @Transactional
    List<Due> due() {
        return sql.due(patience);
    }

    /**
     * Nothing of it is printed before this commits. A warehouse without a shared printer chooses one on the page of the batches.
     *
     * @return how many parcels there were; {@link #AT_ONCE}: there may be more, and they are a batch of their own
     * @param isBatch false: each label by itself, still in the order of the walk
     * @throws org.stowage.kernel.Problem the printer cannot take them as a batch
     */
    @Transactional
    @Retrying
    int print(Due wave, boolean isBatch) {
        List<String> walked = order.ofWave(wave.warehouseId(), wave.waveId());
        List<Parcel> next = sql.lock(wave.warehouseId(), walked, AT_ONCE);
        Map<Boolean, List<String>> labels = next.stream()
                .map(label::print)
                .collect(Collectors.partitioningBy(
                        Asked::isPlatforms,
                        Collectors.flatMapping(asked -> asked.documents().stream(), Collectors.toList())));
        if (isBatch) {
            labels.forEach((isPlatforms, documents) -> batch(wave, documents, isPlatforms));
        }
        return next.size();
    }

    private void batch(Due wave, List<String> documents, boolean isPlatforms) {
        Optional<Device> shared = devices.printer(wave.warehouseId(), null)
                .filter(printer -> printer.enabled() && printer.where().link() != LinkKind.BROWSER);
        Optional<Device> printer =
                isPlatforms ? devices.behindComponent(wave.warehouseId()).or(() -> shared) : shared;
        if (printer.isPresent() && !documents.isEmpty()) {
            batches.print(
                    wave.warehouseId(),
                    new NewBatch(wave.waveNo(), documents, printer.get().id(), HOUSE));
        }
    }
}
