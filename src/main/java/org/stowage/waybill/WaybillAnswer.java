package org.stowage.waybill;

import org.stowage.carrier.Booked;
import org.stowage.carrier.Voided;

/** What a carrier said, to a booking, a question or a void. */
sealed interface WaybillAnswer {

    record OfBooking(Booked booked) implements WaybillAnswer {}

    record OfVoid(Voided voided) implements WaybillAnswer {}

    default WaybillEvent event() {
        return switch (this) {
            case OfBooking(Booked.Held ignored) -> WaybillEvent.BOOKED;
            case OfBooking(Booked.Refused ignored) -> WaybillEvent.REFUSED;
            case OfBooking(Booked.Nothing ignored) -> WaybillEvent.NOTHING;
            case OfBooking(Booked.Waiting ignored) -> WaybillEvent.UNCLEAR;
            case OfBooking(Booked.Unclear ignored) -> WaybillEvent.UNCLEAR;
            case OfVoid(Voided.Done ignored) -> WaybillEvent.VOIDED;
            case OfVoid(Voided.Refused ignored) -> WaybillEvent.VOID_REFUSED;
            case OfVoid(Voided.Unclear ignored) -> WaybillEvent.UNCLEAR;
        };
    }
}
