package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.task.Message;

/** Weights taken away from the packing desk: of full boxes that get their label now, and of parcels that have theirs. */
@ApplicationScoped
class WeighOut {

    private final Packing packing;
    private final ParcelSql parcels;
    private final PackSql orders;
    private final PackedGoods goods;
    private final Weights weights;
    private final ProblemShelf shelf;

    WeighOut(
            Packing packing,
            ParcelSql parcels,
            PackSql orders,
            PackedGoods goods,
            Weights weights,
            ProblemShelf shelf) {
        this.packing = packing;
        this.parcels = parcels;
        this.orders = orders;
        this.goods = goods;
        this.weights = weights;
        this.shelf = shelf;
    }

    /** The box is this operator's until it is weighed. @return as it is now. @throws Problem order-stopped, already-packed-by */
    @Transactional
    @Retrying
    Parcel take(Parcel found, PackDesk desk) {
        if (found.status() != ParcelStatus.OPEN) {
            goods.mustNotBeStopped(found.warehouseId(), found.orderId());
            return found;
        }
        return packing.start(found.warehouseId(), orders.order(found.warehouseId(), found.orderId()), desk);
    }

    /** Back to those that wait for the scale. */
    @Transactional
    @Retrying
    void putDown(long warehouseId, long parcelId) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        if (parcel.status() == ParcelStatus.OPEN) {
            parcels.toWeighOut(warehouseId, parcelId, null);
        }
    }

    @Nullable
    Long expected(long warehouseId, long parcelId) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        return weights.expected(warehouseId, parcels.content(warehouseId, parcelId), parcel.box());
    }

    /** What cannot be right about it; null: it can. @throws Problem invalid-weight */
    @Nullable
    Message anomaly(long warehouseId, long parcelId, long grams) {
        if (grams < 1 || grams > Weights.MOST) {
            throw Problem.of(ShippingProblem.INVALID_WEIGHT, grams, Weights.MOST);
        }
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        return weights.anomaly(warehouseId, parcels.content(warehouseId, parcelId), parcel.box(), grams);
    }

    /** Locked. While it stood on the plate somebody may have loaded it. @throws Problem not-to-weigh */
    private Parcel here(long warehouseId, long parcelId) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        return switch (parcel.status()) {
            case CANCELLED, LOADED, HANDED_OVER ->
                throw Problem.of(
                        ShippingProblem.NOT_TO_WEIGH,
                        parcel.parcelNo(),
                        parcel.status().text());
            default -> parcel;
        };
    }

    /** A full box gets its number and its label, at this station; a labelled parcel only its weight. @throws Problem not-to-weigh */
    @Transactional
    @Retrying
    Parcel weigh(long warehouseId, long parcelId, long grams, PackDesk desk) {
        Parcel parcel = here(warehouseId, parcelId);
        shelf.takeOff(warehouseId, parcel.orderId());
        if (parcel.status() == ParcelStatus.OPEN) {
            return packing.weigh(warehouseId, parcelId, null, grams, desk);
        }
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        parcels.reweighed(warehouseId, parcelId, grams);
        return parcels.lock(warehouseId, parcelId);
    }

    /** Its weight cannot be right: somebody opens it, and no van takes it until it is weighed again. @throws Problem not-to-weigh */
    @Transactional
    @Retrying
    void toShelf(long warehouseId, long parcelId, String orderNo, long shelfId, PackDesk desk) {
        Parcel parcel = here(warehouseId, parcelId);
        if (parcel.status().isAtTheDesk()) {
            packing.park(warehouseId, parcelId, shelfId, desk);
        } else {
            goods.carry(warehouseId, parcel, shelfId, desk);
            parcels.hand(warehouseId, parcelId, parcel.packedBy(), parcel.stationId(), shelfId);
        }
        shelf.put(
                warehouseId,
                new ProblemShelf.Problematic(parcel.orderId(), orderNo, parcelId, shelfId, "WEIGHT"),
                desk.actorId());
    }
}
