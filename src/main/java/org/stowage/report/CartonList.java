package org.stowage.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Texts;
import org.stowage.printing.ContentLines;
import org.stowage.report.UnitLabelSql.Packed;
import org.stowage.shipping.Addressee;

/** What is in a carton, parcel or pallet, item by item, on as many labels as its lines need. */
final class CartonList {

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
        return ContentLines.of(first.values().stream()
                        .map(item -> new ContentLines.Line(
                                item.sku(), item.name(), quantities.getOrDefault(item.itemId(), 0L)))
                        .toList())
                .stream()
                .map(lines -> {
                    Map<String, Object> data = head(labelled, to, language);
                    data.putAll(lines);
                    return data;
                })
                .toList();
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
