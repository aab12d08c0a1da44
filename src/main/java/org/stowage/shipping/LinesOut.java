package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.GoingBack;
import org.stowage.outbound.OrderLines;
import org.stowage.picking.Picking;
import org.stowage.stock.MoveReason;
import org.stowage.stock.NamedUnits;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;

/**
 * Units that the customer took back come out of an order that goes on: from beside the box, out of it, or out of one that is
 * full, which is opened again. They are laid aside at the desk and wait to be put back; nothing of them stays with the order.
 */
@ApplicationScoped
class LinesOut {

    private final OrderLines lines;
    private final UnwantedPlaces places;
    private final PackedGoods goods;
    private final Picking picking;
    private final NamedUnits named;
    private final StockLedger ledger;

    LinesOut(
            OrderLines lines,
            UnwantedPlaces places,
            PackedGoods goods,
            Picking picking,
            NamedUnits named,
            StockLedger ledger) {
        this.lines = lines;
        this.places = places;
        this.goods = goods;
        this.picking = picking;
        this.named = named;
        this.ledger = ledger;
    }

    List<GoingBack> open(long warehouseId, long orderId) {
        return lines.goingBack(warehouseId, orderId);
    }

    /**
     * @throws Problem order-stopped for another reason, not-to-take-out, over-quantity, already-packed-by, wrong-lot,
     *     serial-unknown
     */
    @Transactional
    @Retrying
    void take(long warehouseId, PackOrder order, UnwantedUnits hand, PackDesk desk) {
        goods.mustBeStoppedForTheDesk(warehouseId, order.id());
        List<GoingBack> open = open(warehouseId, order.id());
        List<GoingBack> wanted =
                open.stream().filter(line -> line.itemId() == hand.itemId()).toList();
        long most = wanted.stream().mapToLong(GoingBack::units).sum();
        if (most == 0) {
            throw Problem.of(ShippingProblem.NOT_TO_TAKE_OUT, hand.sku(), order.orderNo());
        }
        if (hand.units() > most) {
            throw Problem.of(ShippingProblem.OVER_QUANTITY, hand.sku(), most);
        }
        TakenUnits taken = TakenUnits.of(order.id(), Place.at(desk.locationId()));
        Map<Long, Long> perLine = new TreeMap<>();
        long left = hand.units();
        for (GoingBack line : wanted) {
            long units = Math.min(left, line.units());
            if (units > 0) {
                places.take(warehouseId, line.orderLineId(), units, hand, taken, desk);
                perLine.put(line.orderLineId(), units);
                left -= units;
            }
        }
        post(warehouseId, hand, taken, desk);
        picking.takenOut(warehouseId, taken.goods());
        // last: it locks the rows that all intake waits for
        lines.out(warehouseId, order.id(), perLine, desk.actorId());
    }

    private void post(long warehouseId, UnwantedUnits hand, TakenUnits taken, PackDesk desk) {
        if (taken.moves().isEmpty()) {
            return;
        }
        String serial = hand.serial();
        Map<Long, List<String>> said = serial == null ? Map.of() : Map.of(hand.itemId(), List.of(serial));
        ledger.post(new Posting(
                warehouseId,
                MoveReason.MOVE,
                desk.cause() + ":out",
                desk.actorId(),
                desk.happenedAt(),
                named.said(warehouseId, taken.moves(), said)));
    }
}
