package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** Orders that go without what is nowhere: the house cancels those units, as a customer cancels a line. */
@ApplicationScoped
class ShortShipping {

    private final OrderLineSql lines;
    private final LineCutting cutting;

    ShortShipping(OrderLineSql lines, LineCutting cutting) {
        this.lines = lines;
        this.cutting = cutting;
    }

    /**
     * All of it or nothing. What was promised of the units is still to be given back.
     *
     * @param missing of one order, whose row is locked
     */
    ShortOutcome ship(long warehouseId, long orderId, long actorId, List<MissingUnits> missing) {
        List<TakenBack> less = missing.stream()
                .map(one -> new TakenBack(
                        lines.line(warehouseId, orderId, one.lineNo()).orElseThrow(), one.units()))
                .toList();
        if (less.stream().anyMatch(one -> one.line().kitLineNo() != null)) {
            return ShortOutcome.KIT_WAITS;
        }
        boolean collects = less.stream().anyMatch(one -> one.line().collects());
        if (collects && less.stream().anyMatch(one -> one.line().price() == null)) {
            return ShortOutcome.UNPRICED_WAITS;
        }
        if (lines.open(warehouseId, orderId) == TakenBack.units(less)) {
            return ShortOutcome.EMPTY_WAITS;
        }
        BigDecimal amount = less.stream().map(ShortShipping::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        lines.declareLess(warehouseId, orderId, amount, amount);
        cutting.less(warehouseId, orderId, less, OrderStop.LINE, actorId);
        if (collects) {
            cutting.collectsLess(warehouseId, orderId, actorId);
        }
        return ShortOutcome.SHIPS;
    }

    private static BigDecimal amount(TakenBack one) {
        BigDecimal price = one.line().price();
        return price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(one.units()));
    }
}
