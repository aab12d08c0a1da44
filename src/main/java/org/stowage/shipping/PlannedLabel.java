package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierDocument;
import org.stowage.waybill.HeldNumber;

/** The label of a parcel that is still empty: it says what the order wants, and no weight. */
@ApplicationScoped
class PlannedLabel {

    /** @param documents one for each box @param isPlatforms a print component draws it, where the warehouse has one */
    record Asked(List<String> documents, boolean isPlatforms) {}

    private final PackSql orders;
    private final Labelling labelling;
    private final WaybillAsking asking;
    private final LabelPrints prints;
    private final PlannedLabelSql sql;

    PlannedLabel(PackSql orders, Labelling labelling, WaybillAsking asking, LabelPrints prints, PlannedLabelSql sql) {
        this.orders = orders;
        this.labelling = labelling;
        this.asking = asking;
        this.prints = prints;
        this.sql = sql;
    }

    /** @param parcel locked */
    Asked print(Parcel parcel) {
        PackOrder order = orders.order(parcel.warehouseId(), parcel.orderId());
        Carrier carrier = labelling.carrier(parcel, order);
        PackDesk shared = new PackDesk(0, false, null, parcel.locationId(), "label:" + parcel.id(), Instant.now());
        HeldNumber held = asking.held(parcel, carrier).orElse(null);
        List<ParcelSql.Content> expected = orders.expected(parcel.warehouseId(), order.id());
        List<String> labels = prints.print(parcel, order, carrier, expected, held, shared);
        sql.asked(parcel);
        return new Asked(labels, held != null && held.document() == CarrierDocument.Format.PLATFORM);
    }
}
