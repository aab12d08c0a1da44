package org.stowage.waybill;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Booked;
import org.stowage.carrier.CarrierDocument;
import org.stowage.carrier.Charge;
import org.stowage.carrier.RouteMarks;

/**
 * What a carrier said with its number.
 *
 * @param request under which it is kept
 * @param childNos on the further boxes, in their order
 * @param document format of the carrier's own label, which is kept beside it; null: we draw it
 */
public record HeldNumber(
        UUID request,
        String no,
        List<String> childNos,
        RouteMarks route,
        @Nullable Charge price,
        CarrierDocument.@Nullable Format document) {

    static HeldNumber of(WaybillRequest request, Booked.Held held) {
        CarrierDocument label = held.label();
        return new HeldNumber(
                request.id(),
                held.no(),
                held.childNos(),
                held.route(),
                held.price(),
                label == null ? null : label.format());
    }
}
