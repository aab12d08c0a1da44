package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.kernel.Problem;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;

/** Whose parcel it is: one operator has it on the desk, and nobody else reaches into it. */
@ApplicationScoped
class DeskParcels {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final PackedGoods goods;
    private final Carriers carriers;
    private final HandlingUnits units;
    private final Audit audit;

    DeskParcels(
            PackSql orders, ParcelSql parcels, PackedGoods goods, Carriers carriers, HandlingUnits units, Audit audit) {
        this.orders = orders;
        this.parcels = parcels;
        this.goods = goods;
        this.carriers = carriers;
        this.units = units;
        this.audit = audit;
    }

    Parcel open(long warehouseId, PackOrder order, PackDesk desk) {
        Carrier carrier = carriers.choose(order.carrier());
        long id = parcels.nextId();
        // the order's number begins with the warehouse's code, and so shall the parcel's
        String no = order.orderNo().substring(0, order.orderNo().lastIndexOf('-')) + "-P" + id;
        HandlingUnit unit = units.open(warehouseId, no, HandlingUnit.Kind.PARCEL, desk.locationId());
        var parcel = new NewParcel(
                id, no, order, unit.id(), desk.locationId(), desk.stationId(), carrier.id(), desk.actorId());
        if (!parcels.insert(warehouseId, parcel)) {
            throw packedBy(
                    order,
                    parcels.ofOrder(warehouseId, order.id()).stream()
                            .filter(other -> other.status().isAtTheDesk())
                            .findFirst()
                            .map(Parcel::packedBy)
                            .orElse(0L));
        }
        return parcels.lock(warehouseId, id);
    }

    Parcel resume(long warehouseId, PackOrder order, long parcelId, PackDesk desk) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        long before = parcel.packedBy();
        if (before != 0 && before != desk.actorId()) {
            if (!desk.mayTakeOver()) {
                throw packedBy(order, before);
            }
            audit.record(
                    warehouseId,
                    desk.actorId(),
                    "parcel.take-over",
                    parcel.parcelNo(),
                    Map.of("order", order.orderNo(), "from", before));
        }
        goods.carry(warehouseId, parcel, desk.locationId(), desk);
        parcels.hand(warehouseId, parcelId, desk.actorId(), desk.stationId(), desk.locationId());
        return parcels.lock(warehouseId, parcelId);
    }

    /** The parcel, locked, with which this operator may go on. */
    Parcel mine(long warehouseId, long parcelId, PackDesk desk) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        PackOrder order = orders.order(warehouseId, parcel.orderId());
        if (!parcel.status().isAtTheDesk()) {
            throw Problem.of(ShippingProblem.ALREADY_PACKED, order.orderNo(), parcel.parcelNo());
        }
        if (parcel.packedBy() == desk.actorId()) {
            return parcel;
        }
        throw parcel.packedBy() == 0
                ? Problem.of(ShippingProblem.PARCEL_PARKED, parcel.parcelNo())
                : packedBy(order, parcel.packedBy());
    }

    private Problem packedBy(PackOrder order, long operatorId) {
        return Problem.of(ShippingProblem.ALREADY_PACKED_BY, order.orderNo(), orders.operatorName(operatorId));
    }
}
