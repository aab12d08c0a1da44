package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.task.Desk;
import org.stowage.task.Message;
import org.stowage.task.View;
import org.stowage.waybill.WaybillRequests;
import org.stowage.waybill.WaybillState;

/** What a desk says while a carrier is asked for the number of the parcel on it. */
@ApplicationScoped
class WaybillDesk {

    private final WaybillRequests requests;

    WaybillDesk(WaybillRequests requests) {
        this.requests = requests;
    }

    /** The answer to the weight. */
    static Message weighed(Parcel parcel) {
        return parcel.waybillNo() == null
                ? PackViews.message("pack.waybill-asked", parcel.parcelNo())
                : PackViews.message("pack.labelled", parcel.waybillNo());
    }

    /** The label is what is looked for next, though it may not be there yet. */
    static boolean isAtTheLabel(Parcel parcel) {
        return parcel.status() == ParcelStatus.LABELLED
                || parcel.status() == ParcelStatus.WEIGHED
                        && (parcel.waybill().isOnTheWay() || parcel.waybill() == WaybillState.REFUSED);
    }

    /** Nothing to scan yet, or never: the carrier says no. The page looks again by itself. */
    View waiting(Parcel parcel, Desk desk) {
        View view = View.of(prompt(parcel, desk), "wait");
        return parcel.waybill() == WaybillState.REFUSED ? view.acts("YES", "PARK") : view.acts("PARK");
    }

    private Message prompt(Parcel parcel, Desk desk) {
        if (parcel.waybill() == WaybillState.VOIDING) {
            return PackViews.message("pack.waybill-voiding", parcel.parcelNo());
        }
        if (parcel.waybill() != WaybillState.REFUSED) {
            return PackViews.message("pack.waybill-wait", parcel.parcelNo());
        }
        Optional<String> why = requests.latest(desk.warehouseId(), parcel.id(), false)
                .map(request -> request.problem() == null ? request.problemCode() + "" : request.problem());
        return PackViews.message("pack.waybill-refused", why.orElse(""));
    }
}
