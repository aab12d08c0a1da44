package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.LineQuantity;
import org.stowage.outbound.Orders;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.Allocations;
import org.stowage.stock.Corrections;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;

/**
 * Picked units that turn out to be missing or broken where they are checked. The book is put right at once, because somebody
 * has just counted them one by one; the order looks for others, as after a short pick; and where units are missing, the
 * place they were said to be taken from is counted.
 */
@ApplicationScoped
public class LostGoods {

    private final Orders orders;
    private final Allocations allocations;
    private final Corrections corrections;
    private final MissedGoods missed;
    private final LostCounts counts;
    private final Locations locations;

    LostGoods(
            Orders orders,
            Allocations allocations,
            Corrections corrections,
            MissedGoods missed,
            LostCounts counts,
            Locations locations) {
        this.orders = orders;
        this.allocations = allocations;
        this.corrections = corrections;
        this.missed = missed;
        this.counts = counts;
        this.locations = locations;
    }

    /**
     * Call when the units are taken from where the room above keeps them, in the same transaction.
     *
     * @param lost of one order, all missing or all put somewhere
     * @return how many are fetched from other places, how many no place has, and what becomes of the order then
     */
    @Transactional
    @Retrying
    public ShortPick lost(long warehouseId, List<LostUnits> lost, LostUnits.Finding found) {
        orders.lockForWork(warehouseId, List.of(found.orderId()));
        for (LostUnits units : lost) {
            List<Long> takenFrom = allocations.unpicked(warehouseId, units.orderLineId(), units.quantity());
            if (units.to() == null) {
                counts.ask(warehouseId, found.orderNo(), units, takenFrom);
            }
        }
        orders.linesPicked(
                warehouseId,
                found.actorId(),
                lost.stream()
                        .map(units -> new LineQuantity(units.orderLineId(), -units.quantity()))
                        .toList());
        Place nowhere = Place.at(locations.virtual(warehouseId, Virtual.COUNT));
        corrections.post(new Posting(
                warehouseId,
                lost.getFirst().to() == null ? MoveReason.COUNT : MoveReason.DAMAGE,
                found.cause(),
                found.actorId(),
                found.happenedAt(),
                lost.stream().map(units -> units.move(nowhere)).toList()));
        long units = lost.stream().mapToLong(LostUnits::quantity).sum();
        return missed.ofOrder(warehouseId, found.actorId(), found.orderId(), units);
    }
}
