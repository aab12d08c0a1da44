package org.stowage.waybill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.carrier.Booked;
import org.stowage.carrier.Booking;
import org.stowage.carrier.CarrierAccount;
import org.stowage.carrier.CarrierLink;
import org.stowage.carrier.CarrierLinks;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.Voided;

/** One call of a carrier, outside of every transaction. Whatever goes wrong on the way is an answer that nobody understood. */
@ApplicationScoped
class WaybillCall {

    private final Carriers carriers;
    private final CarrierLinks links;
    private final ObjectMapper json;

    WaybillCall(Carriers carriers, CarrierLinks links, ObjectMapper json) {
        this.carriers = carriers;
        this.links = links;
        this.json = json;
    }

    /** @param fresh nobody was asked to book under this id yet, or the carrier said that it has nothing of it */
    WaybillAnswer ask(WaybillRequest request, boolean fresh) {
        String no = request.no();
        boolean voids = request.state() == WaybillState.VOIDING && no != null;
        try {
            CarrierAccount account = links.account(request.warehouseId(), carriers.get(request.carrierId()));
            CarrierLink link = links.of(account.carrier());
            if (voids && no != null) {
                return new WaybillAnswer.OfVoid(link.cancel(account, no, request.id()));
            }
            Booking booking = booking(request);
            if (fresh) {
                return new WaybillAnswer.OfBooking(link.book(account, booking));
            }
            boolean isWanted = request.state() != WaybillState.VOIDING;
            return new WaybillAnswer.OfBooking(
                    isWanted ? link.find(account, booking) : link.withdraw(account, booking));
        } catch (RuntimeException e) {
            // it may have been booked all the same
            String why = String.valueOf(e.getMessage());
            return voids
                    ? new WaybillAnswer.OfVoid(new Voided.Unclear(why))
                    : new WaybillAnswer.OfBooking(new Booked.Unclear(why));
        }
    }

    private Booking booking(WaybillRequest request) {
        try {
            return json.readValue(request.booking(), Booking.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
