package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.stowage.printing.KeptDocument;
import org.stowage.printing.KeptDocuments;
import org.stowage.waybill.WaybillRequests;

/** The carriers' own labels, for the printers. */
@ApplicationScoped
class WaybillDocuments implements KeptDocuments {

    private final WaybillRequests requests;

    WaybillDocuments(WaybillRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<KeptDocument> find(long warehouseId, String id) {
        return requests.document(warehouseId, UUID.fromString(id))
                .map(label -> new KeptDocument(
                        KeptDocument.Format.valueOf(label.format().name()), label.bytes()));
    }
}
