package org.stowage.shipping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    static WaybillView of(String parcel, String state, @Nullable String no, Optional<WaybillRequest> request,
            Optional<HeldNumber> held) {
        return new WaybillView(
                parcel,
                state,
                no,
                held.map(HeldNumber::childNos).orElse(List.of()),
                held.map(number -> number.route().code()).orElse(null),
                request.map(WaybillRequest::problemCode).orElse(null),
                request.map(WaybillRequest::problem).orElse(null),
                request.map(WaybillRequest::unreachable).orElse(false),
                held.map(HeldNumber::document).map(DatabaseName::of).orElse(null));
    }
}
