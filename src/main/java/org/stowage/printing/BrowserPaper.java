package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LinkKind;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/**
 * What lies in the printer behind the browser's print dialog: the address of a {@code browser} printer names its paper
 * (a6, 4x6, a4, letter), since there is nowhere else to send to.
 */
@ApplicationScoped
public class BrowserPaper {

    private final Devices devices;
    private final Labels labels;
    private final KeptLabels kept;

    BrowserPaper(Devices devices, Labels labels, KeptLabels kept) {
        this.devices = devices;
        this.labels = labels;
        this.kept = kept;
    }

    /** The job for the print dialog; a label that somebody else drew comes on its own paper. */
    byte[] pdf(PrintJob job, PrintJobs.LabelContent content) {
        return kept.of(job.warehouseId(), content.label(), content.data())
                .map(kept::pdf)
                .orElseGet(() -> {
                    Paper paper = of(null, job.warehouseId(), job.stationId());
                    return labels.pdf(content.label(), List.of(content.data()), new PdfPaper(paper, 1));
                });
    }

    /**
     * @param asked what the request names, which wins
     * @return the printer's own paper, else pages as large as their labels
     * @throws org.stowage.kernel.Problem paper-unknown
     */
    @Transactional
    public Paper of(@Nullable String asked, long warehouseId, @Nullable Long stationId) {
        if (asked != null && !asked.isBlank()) {
            return Paper.of(asked);
        }
        return devices.printer(warehouseId, stationId)
                .map(Device::where)
                .filter(where ->
                        where.link() == LinkKind.BROWSER && !where.address().isBlank())
                .map(where -> Paper.of(where.address()))
                .orElse(Paper.LABEL);
    }
}
