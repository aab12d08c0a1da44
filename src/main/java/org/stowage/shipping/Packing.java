package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.picking.PickedGoods;
import org.stowage.task.Message;

/**
 * The packing desk: goods that were picked for an order go into a parcel, which is weighed, labelled and closed. Each
 * method is one act; the whole of them at once is {@link #pack}.
 */
@ApplicationScoped
public class Packing {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final PackedGoods goods;
    private final Labelling labelling;
    private final DeskParcels desks;
    private final ParcelCarriers carriers;

    Packing(
            PackSql orders,
            ParcelSql parcels,
            PackedGoods goods,
            Labelling labelling,
            DeskParcels desks,
            ParcelCarriers carriers) {
        this.orders = orders;
        this.parcels = parcels;
        this.goods = goods;
        this.labelling = labelling;
        this.desks = desks;
        this.carriers = carriers;
    }

    /**
     * Everything at once: all picked goods of the order into one parcel, closed with waybill and label. A carrier that must be
     * asked leaves it weighed; the same act closes it when the number is there.
     *
     * @throws Problem order-stopped, order-not-picked (naming what is missing), already-packed, unknown-box, no-carrier, numbers-used-up
     */
    @Transactional
    @Retrying
    public Parcel pack(long warehouseId, String orderNo, PackAct act, PackDesk desk) {
        PackOrder order = orders.order(warehouseId, goods.lock(warehouseId, orderNo));
        PackDesk at = desk.at(order);
        List<PickedGoods> fetched = goods.fetchAll(warehouseId, order.id());
        Parcel labelled;
        if (order.parcelAtDesk() == null) {
            mustBePicked(warehouseId, order, fetched);
            mustBeAWeight(act.grams());
            ParcelCarriers.Taken taken = carriers.choose(warehouseId, order, act.weighing());
            Parcel parcel = carriers.begun(desks.open(warehouseId, taken.order(), taken.carrier(), at), taken);
            labelled = label(
                    parcel, taken.order(), taken.carrier(), act, goods.book(parcel, order, fetched, act.serials(), at), at);
        } else {
            mustNotLack(order);
            Parcel parcel = desks.resume(warehouseId, order, order.parcelAtDesk(), at);
            if (!fetched.isEmpty()) {
                goods.book(parcel, order, fetched, act.serials(), at);
            }
            List<ParcelSql.Content> content = parcels.content(warehouseId, parcel.id());
            mustBeAWeight(act.grams());
            labelled = label(parcel, order, carrier(parcel, order, act.weighing()), act, content, at);
        }
        return labelled.waybillNo() == null ? labelled : goods.boxed(labelling.close(labelled, false), at);
    }

    private Parcel label(
            Parcel parcel,
            PackOrder order,
            Carrier carrier,
            PackAct act,
            List<ParcelSql.Content> content,
            PackDesk desk) {
        return label(parcel, order, carrier, act.weighing(), content, desk);
    }

    /** @throws Problem not-found */
    @Transactional
    public PackOrder order(long warehouseId, String orderNo) {
        return orders.order(warehouseId, orderNo)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "order " + orderNo));
    }

    @Transactional
    String orderNo(long warehouseId, long orderId) {
        return orders.order(warehouseId, orderId).orderNo();
    }

    /**
     * Opens the order's parcel at this desk, or takes up the one that was parked; a manager also that of another operator,
     * which is audited. Every later act is refused to anybody else.
     *
     * @throws Problem order-stopped, order-not-picked, already-packed, already-packed-by, nothing-to-pack
     */
    @Transactional
    @Retrying
    public Parcel start(long warehouseId, PackOrder order, PackDesk desk) {
        goods.mustNotBeStopped(warehouseId, order.id());
        PackOrder now = orders.order(warehouseId, order.id());
        if (now.parcelAtDesk() != null) {
            mustNotLack(now);
            return desks.resume(warehouseId, now, now.parcelAtDesk(), desk);
        }
        mustBePicked(warehouseId, now, orders.waiting(warehouseId, now.id()));
        return open(warehouseId, now, desk);
    }

    /** A new parcel of the order at this desk; whether the order may be packed was looked at. */
    Parcel open(long warehouseId, PackOrder order, PackDesk desk) {
        ParcelCarriers.Taken taken = carriers.choose(warehouseId, order, Weighing.NONE);
        return carriers.begun(desks.open(warehouseId, taken.order(), taken.carrier(), desk), taken);
    }

    /**
     * Picked units go into the parcel.
     *
     * @throws Problem already-packed, already-packed-by, parcel-parked, order-stopped, over-quantity
     */
    @Transactional
    @Retrying
    public void put(long warehouseId, Parcel parcel, List<PackedUnits> put, PackDesk desk) {
        Parcel mine = desks.mine(warehouseId, parcel.id(), desk);
        goods.mustNotBeStopped(warehouseId, mine.orderId());
        goods.put(warehouseId, mine, put, desk);
    }

    /** What is still to be packed for the order. */
    @Transactional
    public List<WaitingGoods> waiting(long warehouseId, long orderId) {
        return orders.waiting(warehouseId, orderId);
    }

    /** Everything is in: the parcel has its weight, its waybill number and its label, all in this transaction. */
    @Transactional
    @Retrying
    public Parcel weigh(long warehouseId, long parcelId, @Nullable String box, long grams, PackDesk desk) {
        mustBeAWeight(grams);
        return label(warehouseId, parcelId, box, grams, desk);
    }

    /** As {@link #weigh}, for desks without a scale too. @param grams null: nobody weighed it */
    @Transactional
    @Retrying
    Parcel label(long warehouseId, long parcelId, @Nullable String box, @Nullable Long grams, PackDesk desk) {
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        PackOrder order = orders.order(warehouseId, parcel.orderId());
        List<ParcelSql.Content> content = parcels.content(warehouseId, parcelId);
        Weighing said = new Weighing(box, grams, null);
        return label(parcel, order, carrier(parcel, order, said), said, content, desk);
    }

    private Carrier carrier(Parcel parcel, PackOrder order, Weighing said) {
        return carriers.weighed(parcel, order, said).orElseGet(() -> labelling.carrier(parcel, order));
    }

    /** The weight of a parcel that has its label. @return what is asked about it; empty: it can be right. @throws Problem invalid-weight */
    @Transactional
    @Retrying
    Optional<Message> reweigh(long warehouseId, long parcelId, long grams, PackDesk desk) {
        mustBeAWeight(grams);
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        return goods.reweigh(parcel, grams);
    }

    /** The carrier refused the parcel on this desk: it is asked once more. @throws Problem waybill-not-refused */
    @Transactional
    @Retrying
    Parcel askAgain(long warehouseId, long parcelId, PackDesk desk) {
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        return labelling.askAgain(parcel, desk);
    }

    private Parcel label(
            Parcel parcel,
            PackOrder order,
            Carrier carrier,
            Weighing said,
            List<ParcelSql.Content> content,
            PackDesk desk) {
        if (parcel.status() == ParcelStatus.OPEN) {
            goods.packed(parcel, content, desk.actorId());
        }
        return labelling.label(parcel, order, carrier, goods.weighing(parcel, said, content), content, desk);
    }

    /**
     * @param labelScanned the printed label was read: its print job is confirmed
     * @throws Problem already-packed, already-packed-by, parcel-parked, order-stopped, no-waybill
     */
    @Transactional
    @Retrying
    public Parcel close(long warehouseId, long parcelId, boolean labelScanned, PackDesk desk) {
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        if (parcel.waybillNo() == null) {
            boolean isAsked = WaybillDesk.isAtTheLabel(parcel);
            throw Problem.of(isAsked ? ShippingProblem.WAYBILL_PENDING : ShippingProblem.NO_WAYBILL, parcel.parcelNo());
        }
        return goods.boxed(labelling.close(parcel, labelScanned), desk);
    }

    /** Whether this is printed on a label of the parcel, or of one of its boxes. */
    @Transactional
    boolean isLabelOf(Parcel parcel, String no) {
        return no.equalsIgnoreCase(parcel.parcelNo())
                || no.equalsIgnoreCase(parcel.waybillNo())
                || labelling.isOnABox(parcel, no);
    }

    /** The label once more, by a command at the desk. */
    @Transactional
    @Retrying
    void reprint(long warehouseId, String parcelNo, PackDesk desk) {
        labelling.reprint(warehouseId, parcelNo, desk);
    }

    /** Off the desk: an empty parcel is forgotten, one with goods waits at the location for whoever goes on. */
    @Transactional
    @Retrying
    public void park(long warehouseId, long parcelId, long locationId, PackDesk desk) {
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        if (parcels.content(warehouseId, parcelId).isEmpty()) {
            desks.forget(parcel);
            return;
        }
        goods.carry(warehouseId, parcel, locationId, desk);
        parcels.hand(warehouseId, parcelId, 0, null, locationId);
    }

    /** A full box without its weight leaves the desk for the station that weighs. @throws Problem order-stopped, already-packed-by */
    @Transactional
    @Retrying
    void toWeighOut(long warehouseId, long parcelId, @Nullable String box, PackDesk desk) {
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        parcels.toWeighOut(warehouseId, parcelId, box);
    }

    /** The desk is left as it is: what is still on it, and still this operator's, is parked where it stands. */
    @Transactional
    @Retrying
    public void leave(long warehouseId, long parcelId, PackDesk desk) {
        Parcel parcel = parcels.lock(warehouseId, parcelId);
        if (parcel.status().isAtTheDesk() && parcel.packedBy() == desk.actorId()) {
            park(warehouseId, parcelId, desk.locationId(), desk);
        }
    }

    /** @throws Problem order-stopped, with the reason */
    @Transactional
    public void mustNotBeStopped(long warehouseId, PackOrder order) {
        goods.mustNotBeStopped(warehouseId, order.id());
    }

    private static void mustBeAWeight(long grams) {
        if (grams < 1 || grams > Weights.MOST) {
            throw Problem.of(ShippingProblem.INVALID_WEIGHT, grams, Weights.MOST)
                    .at("/grams");
        }
    }

    private void mustBePicked(long warehouseId, PackOrder order, List<?> waiting) {
        mustNotLack(order);
        if (waiting.isEmpty()) {
            String done = parcels.ofOrder(warehouseId, order.id()).stream()
                    .filter(parcel -> parcel.status() != ParcelStatus.CANCELLED)
                    .map(Parcel::parcelNo)
                    .collect(Collectors.joining(", "));
            throw done.isEmpty()
                    ? Problem.of(ShippingProblem.NOTHING_TO_PACK, order.orderNo())
                    : Problem.of(ShippingProblem.ALREADY_PACKED, order.orderNo(), done);
        }
    }

    /** Units that were lost at a desk are fetched anew before the order goes on. */
    private static void mustNotLack(PackOrder order) {
        if (order.missing() != null) {
            throw Problem.of(ShippingProblem.ORDER_NOT_PICKED, order.orderNo(), order.missing());
        }
    }
}
