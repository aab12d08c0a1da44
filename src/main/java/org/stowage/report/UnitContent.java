package org.stowage.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** What stands in one unit, however deep. */
record UnitContent(List<UnitGoods> goods) {

    long quantity() {
        return goods.stream().mapToLong(UnitGoods::quantity).sum();
    }

    long items() {
        return goods.stream().map(UnitGoods::itemId).distinct().count();
    }

    boolean isOneItem() {
        return items() == 1;
    }

    boolean isOneLot() {
        return isOneItem() && goods.stream().map(UnitGoods::lotId).distinct().count() == 1;
    }

    /** Whose lot it is when all units are of one. */
    Optional<UnitGoods> oneLot() {
        return isOneLot() ? goods.stream().filter(each -> each.lot() != null).findFirst() : Optional.empty();
    }

    /** Of the goods alone; empty: an item was never weighed. */
    OptionalLong grams() {
        if (goods.stream().map(UnitGoods::grams).anyMatch(Objects::isNull)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(goods.stream()
                .mapToLong(each -> each.grams() == null ? 0 : each.grams() * each.quantity())
                .sum());
    }
}
