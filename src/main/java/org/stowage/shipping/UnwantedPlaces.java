package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.picking.Picking;
import org.stowage.stock.Bucket;
import org.stowage.stock.Place;
import org.stowage.stock.Serials;

/** Where the units of a line lie that must come out: beside the box, in it, in one that is full. */
@ApplicationScoped
class UnwantedPlaces {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final Picking picking;
    private final ReopenedParcels reopened;
    private final DeskParcels desks;
    private final Serials serials;

    UnwantedPlaces(
            PackSql orders,
            ParcelSql parcels,
            Picking picking,
            ReopenedParcels reopened,
            DeskParcels desks,
            Serials serials) {
        this.orders = orders;
        this.parcels = parcels;
        this.picking = picking;
        this.reopened = reopened;
        this.desks = desks;
        this.serials = serials;
    }

    /** @throws Problem lost-race: the book knows fewer of them for this order; already-packed-by */
    void take(long warehouseId, long lineId, long units, UnwantedUnits hand, TakenUnits taken, PackDesk desk) {
        long left = fromBeside(warehouseId, lineId, units, hand, taken);
        for (Parcel parcel : inTurn(warehouseId, hand, taken.orderId())) {
            if (left > 0) {
                left = fromBox(parcel, lineId, left, hand, taken, desk);
            }
        }
        if (left > 0) {
            throw hand.serial() == null
                    ? Problem.of(KernelProblem.LOST_RACE)
                    : Problem.of(ShippingProblem.SERIAL_UNKNOWN, hand.serial(), hand.sku());
        }
    }

    private long fromBeside(long warehouseId, long lineId, long units, UnwantedUnits hand, TakenUnits taken) {
        long left = units;
        for (WaitingGoods goods : orders.waiting(warehouseId, taken.orderId())) {
            boolean fits = goods.orderLineId() == lineId && isThere(warehouseId, hand, goods.bucket(), goods.lot());
            long take = fits ? Math.min(left, goods.quantity()) : 0;
            if (take > 0) {
                picking.takeForPacking(warehouseId, Map.of(goods.id(), take));
                taken.add(lineId, goods.bucket(), take);
                left -= take;
            }
        }
        return left;
    }

    /** The one in the packer's hand first, then those that are still open. */
    private List<Parcel> inTurn(long warehouseId, UnwantedUnits hand, long orderId) {
        return parcels.ofOrder(warehouseId, orderId).stream()
                .filter(parcel ->
                        parcel.status() != ParcelStatus.CANCELLED && parcel.status() != ParcelStatus.HANDED_OVER)
                .sorted(Comparator.comparing(
                                (Parcel parcel) -> !parcel.parcelNo().equals(hand.parcelNo()))
                        .thenComparing(Parcel::status))
                .toList();
    }

    private long fromBox(Parcel parcel, long lineId, long units, UnwantedUnits hand, TakenUnits taken, PackDesk desk) {
        long warehouse = parcel.warehouseId();
        Place box = Place.at(parcel.locationId()).in(parcel.handlingUnitId());
        long left = units;
        for (WaitingGoods in : orders.packed(warehouse, parcel.id())) {
            boolean fits = in.orderLineId() == lineId && isThere(warehouse, hand, in.bucket(), in.lot());
            long take = fits ? Math.min(left, in.quantity()) : 0;
            if (take > 0) {
                reach(parcel, desk);
                takeOut(parcel, lineId, in.lotId(), take);
                taken.add(lineId, in.bucket(), take);
                left -= take;
            }
        }
        if (left < units && parcels.content(warehouse, parcel.id()).isEmpty()) {
            parcels.cancel(warehouse, parcel.id());
        }
        return left;
    }

    private void reach(Parcel seen, PackDesk desk) {
        Parcel parcel = parcels.lock(seen.warehouseId(), seen.id());
        if (parcel.status() == ParcelStatus.CANCELLED || parcel.status() == ParcelStatus.HANDED_OVER) {
            throw Problem.of(KernelProblem.LOST_RACE);
        }
        if (parcel.status().isAtTheDesk()) {
            desks.mustNotBeAnothers(parcel, desk);
        }
        reopened.reopen(parcel, desk.actorId());
    }

    private void takeOut(Parcel parcel, long lineId, long lotId, long units) {
        parcels.content(parcel.warehouseId(), parcel.id()).stream()
                .filter(line -> line.orderLineId() == lineId && line.lotId() == lotId)
                .forEach(line -> parcels.takeOut(parcel.warehouseId(), parcel.id(), line, units));
    }

    private boolean isThere(long warehouseId, UnwantedUnits hand, Bucket there, String lot) {
        String serial = hand.serial();
        return hand.maybe(there, lot)
                && (serial == null
                        || serials.in(warehouseId, there).contains(serial)
                        || serials.unread(warehouseId, there) > 0);
    }
}
