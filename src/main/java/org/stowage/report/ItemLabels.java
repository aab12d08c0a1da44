package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.PackCode;
import org.stowage.catalog.Sku;
import org.stowage.kernel.Problem;

/** Labels for goods: so many of each sku, with the barcode that the shop's world knows or with the sku itself. */
@ApplicationScoped
class ItemLabels {

    private static final String DESIGN = "item";
    private static final int EAN13 = 13;

    /** Which code is printed. */
    enum Code {
        /** The EAN where the item has one, else the sku. */
        AUTO,
        /** The EAN; an item without one is refused. */
        EAN,
        SKU
    }

    private final Items items;

    ItemLabels(Items items) {
        this.items = items;
    }

    /** @throws Problem unknown-item, quantity-outside and no-ean for every line at fault; too-many-labels */
    LabelRun of(List<ItemLine> lines, Code code) {
        Map<String, Item> known = items.bySkus(lines.stream()
                .flatMap(line -> Stream.of(line.whole(), line.sku()))
                .toList());
        Map<Long, String> eans = eans(known);
        List<Problem.Fault> faults = new ArrayList<>();
        List<Map<String, Object>> labels = new ArrayList<>();
        for (ItemLine asked : lines) {
            ItemLine line = known.containsKey(Sku.key(asked.whole())) ? asked.withoutQuantity() : asked;
            Item item = known.get(Sku.key(line.sku()));
            if (item == null) {
                faults.add(Problem.fault("/items", CatalogProblem.UNKNOWN_ITEM, line.sku()));
            } else if (line.quantity() < 1 || line.quantity() > LabelRun.MOST) {
                faults.add(Problem.fault("/items", PrintableProblem.QUANTITY_OUTSIDE, line.quantity(), LabelRun.MOST));
            } else if (code == Code.EAN && !eans.containsKey(item.id())) {
                faults.add(Problem.fault("/items", PrintableProblem.NO_EAN, item.sku()));
            } else {
                LabelRun.checkCount((long) labels.size() + line.quantity(), LabelRun.MOST);
                String ean = code == Code.SKU ? null : eans.get(item.id());
                labels.addAll(Collections.nCopies((int) line.quantity(), label(item, ean == null ? item.sku() : ean)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new LabelRun("items", DESIGN, labels);
    }

    private Map<Long, String> eans(Map<String, Item> known) {
        List<Long> ids = known.values().stream().map(Item::id).distinct().toList();
        Map<Long, String> found = new LinkedHashMap<>();
        for (PackCode pack : items.packs(ids)) {
            if (pack.quantity() == 1 && pack.code().matches("\\d{8}|\\d{12,13}")) {
                found.putIfAbsent(pack.itemId(), pack.code());
            }
        }
        known.values().forEach(item -> {
            String gtin = item.gtin();
            if (gtin != null) {
                found.putIfAbsent(
                        item.id(), gtin.length() == EAN13 + 1 && gtin.startsWith("0") ? gtin.substring(1) : gtin);
            }
        });
        return found;
    }

    private static Map<String, Object> label(Item item, String code) {
        return Map.of(
                "sku", item.sku(),
                "name", item.name(),
                "style",
                        Stream.of(item.style(), item.colour(), item.size())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · ")),
                "barcode", code,
                "symbology", code.matches("\\d{13}") ? "ean13" : "code128");
    }
}
