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
import org.stowage.kernel.Problem;

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
        CarrierAccount account;
        try {
            account = links.account(request.warehouseId(), carriers.get(request.carrierId()));
        } catch (RuntimeException e) {
            return unasked(e, fresh, voids);
        }
        try {
            CarrierLink link = links.of(account.carrier());
            if (voids && no != null) {
                return new WaybillAnswer.OfVoid(FitAnswer.of(link.cancel(account, no, request.id())));
            }
            Booking booking = booking(request);
            if (fresh) {
                return new WaybillAnswer.OfBooking(FitAnswer.of(link.book(account, booking)));
            }
            boolean isWanted = request.state() != WaybillState.VOIDING;
            return new WaybillAnswer.OfBooking(
                    FitAnswer.of(isWanted ? link.find(account, booking) : link.withdraw(account, booking)));
        } catch (RuntimeException e) {
            // it may have been booked all the same
            return unclear(e, voids);
        }
    }

    /** Nothing was sent: where nothing was sent before either, somebody must complete the account, and then ask again. */
    private static WaybillAnswer unasked(RuntimeException e, boolean fresh, boolean voids) {
        if (fresh && e instanceof Problem problem) {
            return new WaybillAnswer.OfBooking(FitAnswer.of(Booked.Refused.of("account", problem.getMessage())));
        }
        return unclear(e, voids);
    }

    private static WaybillAnswer unclear(RuntimeException e, boolean voids) {
        String why = String.valueOf(e.getMessage());
        return voids
                ? new WaybillAnswer.OfVoid(FitAnswer.of(new Voided.Unclear(why)))
                : new WaybillAnswer.OfBooking(FitAnswer.of(new Booked.Unclear(why)));
    }

    private Booking booking(WaybillRequest request) {
        try {
            return json.readValue(request.booking(), Booking.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
