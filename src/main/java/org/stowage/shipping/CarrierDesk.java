package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** The carrier of a parcel or an order, by the number that people know it by and that names its warehouse. */
@ApplicationScoped
@Transactional
class CarrierDesk {

    private final Warehouses warehouses;
    private final PackSql orders;
    private final ParcelSql parcels;
    private final CarrierWhys whys;
    private final CarrierOverrides overrides;
    private final CurrentActor actor;

    CarrierDesk(
            Warehouses warehouses,
            PackSql orders,
            ParcelSql parcels,
            CarrierWhys whys,
            CarrierOverrides overrides,
            CurrentActor actor) {
        this.warehouses = warehouses;
        this.orders = orders;
        this.parcels = parcels;
        this.whys = whys;
        this.overrides = overrides;
        this.actor = actor;
    }

    /** @throws Problem parcel-unknown */
    CarrierWhy ofParcel(String no) {
        Parcel parcel = parcel(no);
        return whys.of(parcel, orders.order(parcel.warehouseId(), parcel.orderId()));
    }

    /** @throws Problem as {@link CarrierOverrides#parcel} */
    CarrierWhy parcelBy(String no, CarrierWanted wanted) {
        Parcel parcel = parcel(no);
        Parcel locked = parcels.lock(parcel.warehouseId(), parcel.id());
        PackOrder order = orders.order(parcel.warehouseId(), parcel.orderId());
        overrides.parcel(locked, order, wanted, actor.get().operatorId());
        return ofParcel(parcel.parcelNo());
    }

    /** @throws Problem not-found */
    CarrierWhy ofOrder(String no) {
        long at = warehouses.ofNumber(no).id();
        return whys.of(at, order(at, no));
    }

    /**
     * Parcels that were begun before, as at the release of their wave, go with it too; a closed one keeps its carrier.
     *
     * @throws Problem as {@link CarrierOverrides#order} and {@link CarrierOverrides#parcel}
     */
    CarrierWhy orderBy(String no, CarrierWanted wanted) {
        long at = warehouses.ofNumber(no).id();
        PackOrder order = order(at, no);
        // the order first: a parcel that is planned meanwhile waits for it, and sees the carrier that is named
        overrides.order(at, order, wanted, actor.get().operatorId());
        parcels.ofOrder(at, order.id()).stream()
                .map(begun -> parcels.lock(at, begun.id()))
                .filter(begun -> begun.status().isAtTheDesk())
                .forEach(begun ->
                        overrides.parcel(begun, order, wanted, actor.get().operatorId()));
        return ofOrder(no);
    }

    private PackOrder order(long warehouseId, String no) {
        return orders.order(warehouseId, no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "order " + no));
    }

    private Parcel parcel(String no) {
        return parcels.find(warehouses.ofNumber(no).id(), no)
                .orElseThrow(() -> Problem.of(ShippingProblem.PARCEL_UNKNOWN, no));
    }
}
