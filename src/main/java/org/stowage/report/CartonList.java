package org.stowage.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Texts;
import org.stowage.report.UnitLabelSql.Packed;
import org.stowage.shipping.Addressee;

/** What is in a carton, parcel or pallet, item by item, on as many labels as its lines need. */
final class CartonList {

    private static final int ROWS = 14;
    private static final double ROW_MM = 5.5;

    private CartonList() {}

    /** @param to who gets it; null: it belongs to no one order */
    static List<Map<String, Object>> of(LabelledUnit labelled, @Nullable Addressee to, Locale language) {
        // lots of one item are one line for whoever opens the carton
        Map<Long, UnitGoods> first = new LinkedHashMap<>();
        Map<Long, Long> quantities = new HashMap<>();
        labelled.content().goods().forEach(goods -> {
            first.putIfAbsent(goods.itemId(), goods);
            quantities.merge(goods.itemId(), goods.quantity(), Long::sum);
        });
        List<UnitGoods> items = List.copyOf(first.values());
        int pages = (items.size() + ROWS - 1) / ROWS;
        List<Map<String, Object>> labels = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (UnitGoods item : items.subList(page * ROWS, Math.min(items.size(), (page + 1) * ROWS))) {
                lines.add(Map.of(
                        "shift",
                        lines.size() * ROW_MM,
                        "sku",
                        item.sku(),
                        "name",
                        item.name(),
                        "quantity",
                        quantities.getOrDefault(item.itemId(), 0L)));
            }
            Map<String, Object> data = head(labelled, to, language);
            data.put("lines", lines);
            data.put("page", page + 1 + " / " + pages);
            labels.add(data);
        }
        return labels;
    }

    private static Map<String, Object> head(LabelledUnit labelled, @Nullable Addressee to, Locale language) {
        Map<String, Object> data = new HashMap<>();
        for (String word : List.of("title", "orderHead", "weightHead", "receiverHead", "skuHead", "nameHead")) {
            data.put(word, Texts.of("report", "carton." + word, language));
        }
        data.put("quantityHead", Texts.of("report", "carton.quantityHead", language));
        String code = labelled.parcel()
                .map(parcel -> "P-" + parcel.parcelNo())
                .orElse("H-" + labelled.unit().lpn());
        data.put("cartonCode", code);
        data.put("cartonNo", code);
        data.put(
                "cartonOf",
                labelled.parcel().map(each -> each.place() + " / " + each.of()).orElse(""));
        data.put("orderNo", labelled.ordered().map(Packed::orderNo).orElse(""));
        data.put("receiver", to == null ? "" : to.name());
        data.put("weight", labelled.kilograms());
        UnitContent content = labelled.content();
        data.put("totalHead", Texts.of("report", "carton.total", language, content.items(), content.quantity()));
        return data;
    }
}
