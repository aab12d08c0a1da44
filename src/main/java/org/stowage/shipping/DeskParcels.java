package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.carrier.Carrier;
import org.stowage.kernel.Problem;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.waybill.WaybillState;

/** Whose parcel it is: one operator has it on the desk, and nobody else reaches into it. */
@ApplicationScoped
class DeskParcels {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final PackedGoods goods;
    private final HandlingUnits units;
    private final WaybillOpening waybills;
    private final Audit audit;

    DeskParcels(
            PackSql orders,
            ParcelSql parcels,
            PackedGoods goods,
            HandlingUnits units,
            WaybillOpening waybills,
            Audit audit) {
        this.orders = orders;
        this.parcels = parcels;
        this.goods = goods;
        this.units = units;
        this.waybills = waybills;
        this.audit = audit;
    }

    Parcel open(long warehouseId, PackOrder order, Carrier carrier, PackDesk desk) {
        return open(warehouseId, order, carrier, desk, false);
    }

    /** Before anybody walks for it: on nobody's desk. */
    Parcel plan(long warehouseId, PackOrder order, Carrier carrier, PackDesk nobodys) {
        return open(warehouseId, order, carrier, nobodys, true);
    }

    private Parcel open(long warehouseId, PackOrder order, Carrier carrier, PackDesk desk, boolean planned) {
        long id = parcels.nextId();
        // the order's number begins with the warehouse's code, and so shall the parcel's
        String no = order.orderNo().substring(0, order.orderNo().lastIndexOf('-')) + "-P" + id;
        HandlingUnit unit = units.create(warehouseId, no, HandlingUnit.Kind.PARCEL, desk.locationId());
        var parcel = new NewParcel(
                id, no, order, unit.id(), desk.locationId(), desk.stationId(), carrier.id(), desk.actorId(), planned);
        Parcel begun = parcels.insert(warehouseId, parcel)
                .orElseThrow(() -> packedBy(
                        order.orderNo(),
                        parcels.ofOrder(warehouseId, order.id()).stream()
                                .filter(other -> other.status().isAtTheDesk())
                                .findFirst()
                                .orElse(null)));
        waybills.begun(begun, order, carrier, desk);
        return begun;
    }

    /** Nothing was put into it: it is as if it had never been opened; one whose waybill is printed waits for whoever scans that. */
    void forget(Parcel parcel) {
        if (parcel.planned()) {
            parcels.hand(parcel.warehouseId(), parcel.id(), 0, null, parcel.locationId());
            return;
        }
        if (parcel.waybill() != WaybillState.NONE) {
            waybills.ended(parcel);
        }
        parcels.cancel(parcel.warehouseId(), parcel.id());
    }

    Parcel resume(long warehouseId, PackOrder order, long parcelId, PackDesk desk) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        long before = parcel.packedBy();
        if (before != 0 && before != desk.actorId()) {
            if (!desk.mayTakeOver()) {
                throw packedBy(order.orderNo(), parcel);
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
        if (parcel.status().isAtTheDesk() && parcel.packedBy() == desk.actorId()) {
            return parcel;
        }
        String orderNo = orders.order(warehouseId, parcel.orderId()).orderNo();
        if (!parcel.status().isAtTheDesk()) {
            throw Problem.of(ShippingProblem.ALREADY_PACKED, orderNo, parcel.parcelNo());
        }
        throw parcel.packedBy() == 0
                ? Problem.of(ShippingProblem.PARCEL_PARKED, parcel.parcelNo())
                : packedBy(orderNo, parcel);
    }

    /** @throws Problem already-packed-by */
    void mustNotBeAnothers(Parcel parcel, PackDesk desk) {
        boolean isAnothers = parcel.packedBy() != 0 && parcel.packedBy() != desk.actorId();
        if (isAnothers && !desk.mayTakeOver()) {
            throw packedBy(orders.order(parcel.warehouseId(), parcel.orderId()).orderNo(), parcel);
        }
    }

    /** Who else has the order on the desk, and where; empty: nobody, or this operator. */
    Optional<String> holder(long warehouseId, PackOrder order, PackDesk desk) {
        Long atDesk = order.parcelAtDesk();
        return atDesk == null
                ? Optional.empty()
                : Optional.of(parcels.lock(warehouseId, atDesk))
                        .filter(parcel -> parcel.packedBy() != 0 && parcel.packedBy() != desk.actorId())
                        .map(this::holder);
    }

    private String holder(Parcel parcel) {
        return orders.holder(parcel.warehouseId(), parcel.packedBy(), parcel.stationId());
    }

    private Problem packedBy(String orderNo, @Nullable Parcel parcel) {
        return Problem.of(ShippingProblem.ALREADY_PACKED_BY, orderNo, parcel == null ? "" : holder(parcel));
    }
}
