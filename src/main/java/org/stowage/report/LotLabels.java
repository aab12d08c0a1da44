package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.catalog.Items;
import org.stowage.catalog.PackCode;
import org.stowage.kernel.Problem;
import org.stowage.report.GoodsPastSql.Since;
import org.stowage.report.LotLabelSql.Row;
import org.stowage.site.Warehouse;

/** Labels of lots, for the shelf or the carton: so many of each. */
@ApplicationScoped
class LotLabels {

    private static final String DESIGN = "lot";

    /** @param since of the owners whom the asker serves */
    private record Lots(List<Row> rows, List<Since> since, Map<Long, List<PackCode>> packs) {}

    private final LotLabelSql sql;
    private final GoodsPastSql past;
    private final Items items;
    private final CurrentActor actor;

    LotLabels(LotLabelSql sql, GoodsPastSql past, Items items, CurrentActor actor) {
        this.sql = sql;
        this.past = past;
        this.items = items;
        this.actor = actor;
    }

    /**
     * @throws Problem unknown-lot (also one of which only others' goods were ever here) and lot-of-several for every line at
     *     fault; quantity-outside, too-many-labels
     */
    @Transactional
    LabelRun of(Warehouse warehouse, List<LotLine> lines, int count) {
        if (count < 1 || count > LabelRun.MOST) {
            throw Problem.of(PrintableProblem.QUANTITY_OUTSIDE, count, LabelRun.MOST)
                    .at("/count");
        }
        LabelRun.checkCount((long) lines.size() * count, LabelRun.MOST);
        Lots known = read(warehouse, lines);
        List<Problem.Fault> faults = new ArrayList<>();
        List<Map<String, Object>> labels = new ArrayList<>();
        for (LotLine line : lines) {
            List<Row> found = named(line, known.rows());
            if (found.isEmpty()) {
                faults.add(Problem.fault("/lots", PrintableProblem.UNKNOWN_LOT, line.whole()));
            } else if (found.size() > 1) {
                String skus = found.stream().map(Row::sku).collect(Collectors.joining(", "));
                faults.add(Problem.fault("/lots", PrintableProblem.LOT_OF_SEVERAL, line.whole(), skus));
            } else {
                labels.addAll(Collections.nCopies(count, label(found.getFirst(), known, warehouse)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new LabelRun("lots", DESIGN, labels);
    }

    /** Those that may be meant; of a lot that only others' goods are of, nothing is known. */
    private Lots read(Warehouse warehouse, List<LotLine> lines) {
        List<String> codes = lines.stream()
                .flatMap(line -> Stream.of(line.whole(), line.lot()))
                .distinct()
                .toList();
        List<Row> rows = codes.isEmpty() ? List.of() : sql.find(warehouse.id(), codes);
        List<Long> itemIds = rows.stream().map(Row::itemId).distinct().toList();
        if (itemIds.isEmpty()) {
            return new Lots(List.of(), List.of(), Map.of());
        }
        Actor asker = actor.get();
        List<Since> since = past.since(warehouse.id(), itemIds, List.of()).stream()
                .filter(first -> asker.mayServe(first.ownerId()))
                .toList();
        return new Lots(
                rows.stream()
                        .filter(row ->
                                asker.owners() == null || came(row, since).isPresent())
                        .toList(),
                since,
                items.packs(itemIds).stream().collect(Collectors.groupingBy(PackCode::itemId)));
    }

    private static List<Row> named(LotLine line, List<Row> known) {
        List<Row> exact = known.stream().filter(line::names).toList();
        return exact.isEmpty()
                ? known.stream().filter(row -> row.lot().equals(line.whole())).toList()
                : exact;
    }

    /** When the first unit of it came. */
    private static Optional<Instant> came(Row row, List<Since> since) {
        return since.stream()
                .filter(first -> first.itemId() == row.itemId() && first.lotId() == row.lotId())
                .map(Since::at)
                .min(Instant::compareTo);
    }

    private static Map<String, Object> label(Row row, Lots known, Warehouse warehouse) {
        ItemNumbers numbers = ItemNumbers.of(row.gtin(), known.packs().getOrDefault(row.itemId(), List.of()));
        LotCode code = LotCode.of(numbers.gtin(), row.lot(), row.expiresOn());
        Map<String, Object> data = new HashMap<>();
        data.put("sku", row.sku());
        data.put("name", row.name());
        data.put("lot", row.lot());
        data.put("expiresOn", row.expiresOn() == null ? "" : row.expiresOn().toString());
        data.put(
                "receivedOn",
                came(row, known.since())
                        .map(at -> LocalDate.ofInstant(at, warehouse.timezone()).toString())
                        .orElse(""));
        data.put("barcode", code.barcode());
        data.put("symbology", code.symbology());
        return data;
    }
}
