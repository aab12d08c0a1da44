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

    /** @throws Problem as {@link CarrierOverrides#order} */
    CarrierWhy orderBy(String no, CarrierWanted wanted) {
        long at = warehouses.ofNumber(no).id();
        overrides.order(at, order(at, no), wanted, actor.get().operatorId());
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
