package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.stowage.carrier.Booked;
import org.stowage.carrier.Booking;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierAccount;
import org.stowage.carrier.CarrierLinks;
import org.stowage.carrier.CarrierProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.waybill.WaybillRequest;
import org.stowage.waybill.WaybillRequests;
import org.stowage.waybill.WaybillState;

/**
 * Gives a parcel its carrier's number, exactly once whatever is retried: the parcel's row is locked, our request id is kept
 * with the number, and the database lets a parcel have one live waybill only.
 */
@ApplicationScoped
public class Waybills {

    private static final int TRIES = 20;

    private final WaybillSql sql;
    private final ParcelSql parcels;
    private final CarrierLinks links;
    private final WaybillRequests requests;
    private final PackedGoods goods;
    private final LabelPrints prints;

    Waybills(
            WaybillSql sql,
            ParcelSql parcels,
            CarrierLinks links,
            WaybillRequests requests,
            PackedGoods goods,
            LabelPrints prints) {
        this.sql = sql;
        this.parcels = parcels;
        this.links = links;
        this.requests = requests;
        this.goods = goods;
        this.prints = prints;
    }

    /**
     * A number costs money: only what will go out takes another one.
     *
     * @throws Problem order-stopped, no-waybill: the parcel was taken apart
     */
    @Transactional
    void mustBeWanted(Parcel parcel) {
        goods.mustNotBeStopped(parcel.warehouseId(), parcel.orderId());
        if (parcel.status() == ParcelStatus.CANCELLED) {
            throw Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo());
        }
    }

    /** As {@link #mustBeWanted}, where nobody is there to be told. */
    @Transactional
    boolean isWanted(Parcel parcel) {
        return parcel.status().isAtTheDesk() && !goods.isStopped(parcel);
    }

    /**
     * A full box gets its number, where it has none yet.
     *
     * @param parcel locked by the caller
     * @return the parcel with weight and number
     * @throws Problem numbers-used-up
     */
    @Transactional
    Parcel take(Parcel parcel, Carrier carrier, Weighing weighing) {
        if (parcel.waybillNo() != null) {
            return parcels.weighed(parcel.warehouseId(), parcel.id(), weighing);
        }
        return numbered(parcel, carrier, no -> sql.hold(parcel, carrier.id(), no, weighing));
    }

    /** One that is still empty gets its number of a range of ours, where it has none yet. @throws Problem numbers-used-up */
    @Transactional
    Parcel early(Parcel parcel, Carrier carrier) {
        return parcel.waybillNo() != null
                ? parcel
                : numbered(parcel, carrier, no -> sql.holdEarly(parcel, carrier.id(), no));
    }

    private Parcel numbered(Parcel parcel, Carrier carrier, Function<String, Optional<Parcel>> hold) {
        CarrierAccount account = links.account(parcel.warehouseId(), carrier);
        for (int i = 0; i < TRIES; i++) {
            Optional<Parcel> held = hold.apply(number(account, parcel));
            if (held.isPresent()) {
                return held.get();
            }
        }
        // ranges that overlap in spite of all: their numbers are already on parcels
        throw Problem.of(CarrierProblem.NUMBERS_USED_UP, carrier.code());
    }

    private String number(CarrierAccount account, Parcel parcel) {
        Booking booking = Booking.ofNumber(UUID.randomUUID(), parcel.parcelNo());
        if (links.of(account.carrier()).book(account, booking) instanceof Booked.Held held) {
            return held.no();
        }
        throw new IllegalStateException(
                "no number at once from " + account.carrier().code());
    }

    /**
     * The number is given up, for example because the address changed; the parcel may take another one. A carrier that gave
     * it is asked to take it back first, and the parcel has none until that is done.
     *
     * @throws Problem parcel-handed-over, no-waybill
     */
    @Transactional
    @Retrying
    public void voidFor(long warehouseId, long parcelId) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        if (parcel.status() == ParcelStatus.HANDED_OVER || parcel.status() == ParcelStatus.LOADED) {
            throw Problem.of(ShippingProblem.PARCEL_HANDED_OVER, parcel.parcelNo());
        }
        if (parcel.waybillNo() == null && !parcel.waybill().isOnTheWay()) {
            throw Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo());
        }
        WaybillState state = requests.giveUp(warehouseId, parcelId, false, false)
                .map(WaybillRequest::state)
                .orElse(WaybillState.VOID);
        sql.giveUp(warehouseId, parcelId, state);
        prints.withdraw(parcel);
    }
}
