package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.picking.LostGoods;
import org.stowage.picking.LostUnits;
import org.stowage.picking.Picking;
import org.stowage.picking.ShortPick;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/**
 * Units that are missing or broken at the packing desk, still beside the box or already in it: they leave the order and the
 * book, and the order looks for others.
 */
@ApplicationScoped
class PackLosses {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final DeskParcels desks;
    private final PackedGoods goods;
    private final Picking picking;
    private final LostGoods lost;

    PackLosses(
            PackSql orders, ParcelSql parcels, DeskParcels desks, PackedGoods goods, Picking picking, LostGoods lost) {
        this.orders = orders;
        this.parcels = parcels;
        this.desks = desks;
        this.goods = goods;
        this.picking = picking;
        this.lost = lost;
    }

    /**
     * @param shelfId where broken units are put
     * @return what is fetched from elsewhere, and what no place has
     * @throws Problem not-on-order, over-quantity, order-stopped; already-packed when the box has its weight
     */
    @Transactional
    @Retrying
    ShortPick lose(long warehouseId, long parcelId, PackLoss loss, long shelfId, PackDesk desk) {
        Parcel parcel = desks.mine(warehouseId, parcelId, desk);
        goods.mustNotBeStopped(warehouseId, parcel.orderId());
        PackOrder order = orders.order(warehouseId, parcel.orderId());
        if (parcel.status() != ParcelStatus.OPEN) {
            throw Problem.of(ShippingProblem.ALREADY_PACKED, order.orderNo(), parcel.parcelNo());
        }
        Place to = loss.broken() ? Place.at(shelfId).as(Condition.DAMAGED) : null;
        List<LostUnits> gone = new ArrayList<>();
        long left = fromBeside(parcel, loss, to, gone);
        left = fromBox(parcel, loss, to, left, gone);
        if (gone.isEmpty()) {
            throw Problem.of(ShippingProblem.NOT_ON_ORDER, loss.sku(), order.orderNo());
        }
        if (left > 0) {
            throw Problem.of(ShippingProblem.OVER_QUANTITY, loss.sku(), loss.units() - left);
        }
        return lost.lost(
                warehouseId,
                gone,
                new LostUnits.Finding(
                        order.id(), order.orderNo(), desk.cause() + ":lost", desk.actorId(), desk.happenedAt()));
    }

    private long fromBeside(Parcel parcel, PackLoss loss, @Nullable Place to, List<LostUnits> gone) {
        long left = loss.units();
        Map<Long, Long> taken = new HashMap<>();
        for (WaitingGoods waiting : orders.waiting(parcel.warehouseId(), parcel.orderId())) {
            long take = loss.isOf(waiting.bucket()) ? Math.min(left, waiting.quantity()) : 0;
            if (take > 0) {
                taken.put(waiting.id(), take);
                Place from = Place.at(waiting.locationId()).in(waiting.handlingUnitId());
                gone.add(new LostUnits(
                        waiting.orderLineId(),
                        waiting.itemId(),
                        waiting.lotId(),
                        waiting.ownerId(),
                        take,
                        from,
                        to,
                        loss.serials()));
                left -= take;
            }
        }
        if (!taken.isEmpty()) {
            picking.takeForPacking(parcel.warehouseId(), taken);
        }
        return left;
    }

    private long fromBox(Parcel parcel, PackLoss loss, @Nullable Place to, long open, List<LostUnits> gone) {
        long left = open;
        Place box = Place.at(parcel.locationId()).in(parcel.handlingUnitId());
        for (ParcelSql.Content line : parcels.content(parcel.warehouseId(), parcel.id())) {
            long take = loss.isOf(line.in(box)) ? Math.min(left, line.quantity()) : 0;
            if (take > 0) {
                parcels.takeOut(parcel.warehouseId(), parcel.id(), line, take);
                gone.add(new LostUnits(
                        line.orderLineId(),
                        line.itemId(),
                        line.lotId(),
                        line.ownerId(),
                        take,
                        box,
                        to,
                        loss.serials()));
                left -= take;
            }
        }
        return left;
    }
}
