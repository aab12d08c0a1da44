package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** Orders that go without what is nowhere: the house cancels those units, as a customer cancels a line. */
@ApplicationScoped
class ShortShipping {

    private record Cut(OrderLineSql.Row line, long units) {}

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
        List<Cut> cuts = missing.stream()
                .map(one -> new Cut(lines.line(warehouseId, orderId, one.lineNo()).orElseThrow(), one.units()))
                .toList();
        if (cuts.stream().anyMatch(cut -> cut.line().kitLineNo() != null)) {
            return ShortOutcome.KIT_WAITS;
        }
        if (cuts.stream().anyMatch(cut -> cut.line().collects() && cut.line().price() == null)) {
            return ShortOutcome.UNPRICED_WAITS;
        }
        if (lines.open(warehouseId, orderId)
                == cuts.stream().mapToLong(Cut::units).sum()) {
            return ShortOutcome.EMPTY_WAITS;
        }
        for (Cut cut : cuts) {
            BigDecimal price = cut.line().price();
            if (price != null) {
                lines.declareLess(warehouseId, orderId, price.multiply(BigDecimal.valueOf(cut.units())));
            }
            cutting.less(warehouseId, orderId, cut.line(), cut.units(), OrderStop.LINE, actorId);
        }
        return ShortOutcome.SHIPS;
    }
}
