package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.stowage.handover.HandoverPaper;
import org.stowage.handover.Handovers;
import org.stowage.kernel.PlainCell;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.ManifestParcel;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;

/** The parcels of a handover sheet as a table for a spreadsheet or for the carrier's own program. */
@ApplicationScoped
class ManifestTable {

    private final Manifests manifests;
    private final Handovers handovers;

    ManifestTable(Manifests manifests, Handovers handovers) {
        this.manifests = manifests;
        this.handovers = handovers;
    }

    /** CSV with a byte order mark, so that a spreadsheet reads Chinese; column names are stable and English. */
    @Transactional
    public String csv(Warehouse warehouse, String manifestNo) {
        Manifest manifest = manifests.get(warehouse.id(), manifestNo);
        Map<Long, HandoverPaper.Stand> stands = handovers.paper(manifest).byParcel();
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(CSVFormat.RFC4180.format(
                        "manifest", "carrier", "parcel", "waybill", "order", "lane", "bag", "grams"))
                .append("\r\n");
        for (ManifestParcel parcel : manifests.parcels(manifest)) {
            HandoverPaper.Stand stand = stands.getOrDefault(parcel.id(), HandoverPaper.LOOSE);
            text.append(CSVFormat.RFC4180.format(
                            manifest.manifestNo(),
                            PlainCell.of(manifest.carrier()),
                            PlainCell.of(parcel.parcelNo()),
                            PlainCell.of(parcel.waybillNo()),
                            PlainCell.of(parcel.orderNo()),
                            PlainCell.of(stand.lane()),
                            PlainCell.of(stand.bag()),
                            parcel.grams()))
                    .append("\r\n");
        }
        return text.toString();
    }
}
