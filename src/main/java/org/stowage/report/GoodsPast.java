package org.stowage.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stowage.report.GoodsPastSql.Brought;
import org.stowage.report.GoodsPastSql.Since;

/** Where the goods of labels come from. */
record GoodsPast(List<Since> since, List<Brought> brought, ZoneId zone) {

    /** The day on which the first of these came, on the clock of the warehouse; empty: the ledger does not know. */
    String receivedOn(List<UnitGoods> goods) {
        return goods.stream()
                .flatMap(each -> since.stream().filter(first -> isOf(each, first)))
                .map(Since::at)
                .min(Comparator.naturalOrder())
                .map(this::day)
                .orElse("");
    }

    /** The receipt that brought all of these; empty: several did, or none. */
    Optional<String> receiptNo(List<UnitGoods> goods) {
        Set<String> numbers = new TreeSet<>();
        for (UnitGoods each : goods) {
            Stream<Brought> known = brought.stream()
                    .filter(one -> one.itemId() == each.itemId()
                            && one.lotId() == each.lotId()
                            && one.ownerId() == each.ownerId());
            numbers.add(known.map(Brought::receiptNo).findFirst().orElse(""));
        }
        String only = numbers.size() == 1 ? numbers.iterator().next() : "";
        return only.isEmpty() ? Optional.empty() : Optional.of(only);
    }

    private static boolean isOf(UnitGoods goods, Since first) {
        return first.itemId() == goods.itemId()
                && first.lotId() == goods.lotId()
                && first.ownerId() == goods.ownerId()
                && (first.lotId() > 0 || first.unitId() == goods.unitId());
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, zone).toString();
    }
}
