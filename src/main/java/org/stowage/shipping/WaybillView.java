package org.stowage.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.CarrierDocument;
import org.stowage.kernel.DatabaseName;
import org.stowage.waybill.HeldNumber;
import org.stowage.waybill.WaybillRequest;

/**
 * How far a parcel's waybill is.
 *
 * @param state none, wanted, requested, held, used, voiding, void, refused
 * @param waybillNo the live one
 * @param childNos on its further boxes
 * @param problem why it needs somebody
 * @param document format of the carrier's own label: pdf, png, zpl, platform; null: we draw it
 */
record WaybillView(
        String parcel,
        String state,
        @Nullable String waybillNo,
        List<String> childNos,
        @Nullable String routeCode,
        @Nullable String problem,
        @Nullable String problemText,
        boolean unreachable,
        @Nullable String document) {

    /** @param request null: nobody was asked @param held null: there is no number, or it is one of a range of ours */
    static WaybillView of(
            String parcel,
            String state,
            @Nullable String no,
            @Nullable WaybillRequest request,
            @Nullable HeldNumber held) {
        CarrierDocument.Format document = held == null ? null : held.document();
        return new WaybillView(
                parcel,
                state,
                no,
                held == null ? List.of() : held.childNos(),
                held == null ? null : held.route().code(),
                request == null ? null : request.problemCode(),
                request == null ? null : request.problem(),
                request != null && request.unreachable(),
                document == null ? null : DatabaseName.of(document));
    }
}
