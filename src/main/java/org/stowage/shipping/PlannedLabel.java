package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.carrier.Carrier;

/** The label of a parcel that is still empty: it says what the order wants, and no weight. */
@ApplicationScoped
class PlannedLabel {

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

    /** @param parcel locked @return what its labels stand for, one for each box */
    List<String> print(Parcel parcel) {
        PackOrder order = orders.order(parcel.warehouseId(), parcel.orderId());
        Carrier carrier = labelling.carrier(parcel, order);
        PackDesk shared = new PackDesk(0, false, null, parcel.locationId(), "label:" + parcel.id(), Instant.now());
        List<String> labels = prints.print(
                parcel,
                order,
                carrier,
                orders.expected(parcel.warehouseId(), order.id()),
                asking.held(parcel, carrier).orElse(null),
                shared);
        sql.asked(parcel);
        return labels;
    }
}
