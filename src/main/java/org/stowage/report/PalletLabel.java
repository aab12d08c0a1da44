package org.stowage.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/** Our own label of a pallet, case, cage or tote with goods in it. */
final class PalletLabel {

    private PalletLabel() {}

    static Map<String, Object> of(LabelledUnit labelled, Warehouse warehouse, Locale language) {
        UnitContent content = labelled.content();
        boolean one = content.isOneItem();
        UnitGoods first = content.goods().getFirst();
        Map<String, Object> data = new HashMap<>();
        data.put("kind", Texts.of("report", "unit." + labelled.unit().kind(), language));
        data.put("warehouse", warehouse.name());
        data.put("code", labelled.unit().lpn());
        data.put("barcode", "H-" + labelled.unit().lpn());
        data.put("sku", one ? first.sku() : Texts.of("report", "unit.mixed", language));
        data.put("name", one ? first.name() : Texts.of("report", "unit.skus", language, content.items()));
        data.put("quantity", String.valueOf(content.quantity()));
        data.put("receivedOn", labelled.past().receivedOn(content.goods()));
        labelled.past().receiptNo(content.goods()).ifPresent(no -> data.put("receiptNo", no));
        content.oneLot().ifPresent(goods -> {
            data.put("lot", String.valueOf(goods.lot()));
            data.put(
                    "expiresOn",
                    goods.expiresOn() == null ? "" : goods.expiresOn().toString());
        });
        data.put("weight", labelled.kilograms());
        return data;
    }
}
