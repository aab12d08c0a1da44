package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierLinks;
import org.stowage.waybill.HeldNumber;
import org.stowage.waybill.NewRequest;
import org.stowage.waybill.WaybillRequest;
import org.stowage.waybill.WaybillRequests;

/** Numbers that do not come from a range of ours: the wish for one is written down, the carrier is asked afterwards. */
@ApplicationScoped
class WaybillAsking {

    private final WaybillRequests requests;
    private final WaybillSql sql;
    private final ParcelSql parcels;
    private final CarrierLinks links;
    private final ParcelBooking bookings;
    private final LabelPrints prints;

    WaybillAsking(
            WaybillRequests requests,
            WaybillSql sql,
            ParcelSql parcels,
            CarrierLinks links,
            ParcelBooking bookings,
            LabelPrints prints) {
        this.requests = requests;
        this.sql = sql;
        this.parcels = parcels;
        this.links = links;
        this.bookings = bookings;
        this.prints = prints;
    }

    /** Whether this parcel's number must be waited for: also a number of a range, while an old one is given back. */
    boolean isNeeded(Parcel parcel, Carrier carrier) {
        return parcel.waybillNo() == null
                && (parcel.waybill().isOnTheWay() || !links.of(carrier).atOnce());
    }

    /**
     * A number that was taken before the parcel was full, for another weight or for other boxes than it turns out to have, is
     * given back where its carrier is to be told.
     *
     * @param parcel locked
     */
    Parcel fitting(Parcel parcel, Carrier carrier, Weighing weighing) {
        String no = parcel.waybillNo();
        if (no == null
                || parcel.status() != ParcelStatus.OPEN
                || links.of(carrier).atOnce()) {
            return parcel;
        }
        Optional<WaybillRequest> other = requests.latest(parcel.warehouseId(), parcel.id(), false)
                .filter(request -> no.equals(request.no()) && !bookings.fits(request, carrier, weighing));
        if (other.isEmpty()) {
            return parcel;
        }
        giveUp(parcel);
        return parcels.lock(parcel.warehouseId(), parcel.id());
    }

    /**
     * @param parcel locked
     * @return with its weight, and still without number
     */
    Parcel want(
            Parcel parcel,
            PackOrder order,
            Carrier carrier,
            Weighing weighing,
            List<ParcelSql.Content> content,
            PackDesk desk) {
        Parcel full = parcels.weighed(parcel.warehouseId(), parcel.id(), weighing);
        want(full, order, carrier, content, desk, weighing.boxes());
        return parcels.lock(parcel.warehouseId(), parcel.id());
    }

    /** The box is not full yet: a carrier that is to be asked at the beginning is asked now. */
    void want(
            Parcel parcel,
            PackOrder order,
            Carrier carrier,
            List<ParcelSql.Content> content,
            PackDesk desk,
            int boxes) {
        sql.asked(requests.want(new NewRequest(
                parcel.warehouseId(),
                parcel.id(),
                carrier.id(),
                false,
                id -> bookings.of(id, parcel, order, content, boxes),
                desk.stationId(),
                desk.actorId())));
    }

    /** A number under which the customer sends the goods back; one for a parcel, however often it is asked for. */
    WaybillRequest wantBack(
            Parcel parcel, PackOrder order, Carrier carrier, List<ParcelSql.Content> content, long actorId) {
        return requests.want(new NewRequest(
                parcel.warehouseId(),
                parcel.id(),
                carrier.id(),
                true,
                id -> bookings.back(id, parcel, order, content),
                null,
                actorId));
    }

    /**
     * What a carrier was asked for, or gave, is given back; a number of a range stays until the goods are put back. A label
     * that has not come out yet never does.
     */
    void giveUp(Parcel parcel) {
        requests.giveUp(parcel.warehouseId(), parcel.id(), false, false)
                .ifPresent(request -> sql.giveUp(parcel.warehouseId(), parcel.id(), request.state()));
        if (parcel.waybillNo() != null) {
            prints.withdraw(parcel);
        }
    }

    /** Content, value or amount to collect stand on its number: a number of a range of ours says only what is collected. */
    boolean wasTold(Parcel parcel, PackOrder order) {
        boolean hasNumber = parcel.waybillNo() != null || parcel.waybill().isOnTheWay();
        boolean collects = order.codAmount() != null && order.codAmount().signum() > 0;
        return hasNumber
                && (collects
                        || requests.latest(parcel.warehouseId(), parcel.id(), false).isPresent());
    }

    /** What the carrier said to this request; empty: there is no number. */
    Optional<HeldNumber> held(WaybillRequest request) {
        return requests.held(request);
    }

    /** What the carrier said with the parcel's number; empty for one of a range. */
    @Transactional
    Optional<HeldNumber> held(Parcel parcel, Carrier carrier) {
        String no = parcel.waybillNo();
        if (no == null || links.of(carrier).atOnce()) {
            return Optional.empty();
        }
        return requests.latest(parcel.warehouseId(), parcel.id(), false)
                .filter(request -> no.equals(request.no()))
                .flatMap(requests::held);
    }
}
