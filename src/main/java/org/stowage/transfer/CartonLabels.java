package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import org.stowage.printing.ContentLines;
import org.stowage.site.Warehouses;

/** What stands on a carton or pallet that goes to another warehouse: its label, and the list of what is in it. */
@ApplicationScoped
class CartonLabels {

    static final String LABEL = "pallet";
    static final String LIST = "carton-list";

    /** @param document what the label stands for */
    record Drawn(String design, String document, Map<String, Object> data) {}

    private final GoodsSql goods;
    private final Warehouses warehouses;

    CartonLabels(GoodsSql goods, Warehouses warehouses) {
        this.goods = goods;
        this.warehouses = warehouses;
    }

    /** First its label, then its list; of an empty one none. @throws Problem unknown-carton */
    List<Drawn> of(TransferSql.Row row, String lpn, Locale language) {
        String code = lpn.strip().toUpperCase(Locale.ROOT);
        List<GoodsSql.Carton> all = goods.cartons(row.warehouseId(), row.id());
        GoodsSql.Carton carton = all.stream()
                .filter(one -> one.lpn().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(TransferProblem.UNKNOWN_CARTON, lpn, row.transferNo()));
        List<String> tree = tree(all, code);
        List<CartonContent> content = goods.contents(row.warehouseId(), row.id()).stream()
                .filter(one -> tree.contains(one.lpn()))
                .toList();
        if (content.isEmpty()) {
            return List.of();
        }
        List<Drawn> labels = new ArrayList<>();
        labels.add(new Drawn(LABEL, "H-" + code, label(row, carton, content, language)));
        for (Map<String, Object> page : ContentLines.of(lines(content))) {
            Map<String, Object> data = list(row, carton, content, language);
            data.putAll(page);
            String more = labels.size() == 1 ? "" : " " + labels.size();
            labels.add(new Drawn(LIST, "LIST H-" + code + more, data));
        }
        return labels;
    }

    /** It and all that stands on it. */
    private static List<String> tree(List<GoodsSql.Carton> all, String code) {
        List<String> tree = new ArrayList<>(List.of(code));
        for (int n = 0; n < tree.size(); n++) {
            String parent = tree.get(n);
            all.stream()
                    .filter(one -> Objects.equals(one.parentLpn(), parent))
                    .forEach(one -> tree.add(one.lpn()));
        }
        return tree;
    }

    /** Lots of one item are one line for whoever opens the carton. */
    private static List<ContentLines.Line> lines(List<CartonContent> content) {
        Map<String, ContentLines.Line> lines = new LinkedHashMap<>();
        content.forEach(one -> lines.merge(
                one.sku(),
                new ContentLines.Line(one.sku(), one.name(), one.quantity()),
                (some, more) -> new ContentLines.Line(some.sku(), some.name(), some.quantity() + more.quantity())));
        return List.copyOf(lines.values());
    }

    private Map<String, Object> label(
            TransferSql.Row row, GoodsSql.Carton carton, List<CartonContent> content, Locale language) {
        CartonContent first = content.getFirst();
        long items = lines(content).size();
        Map<String, Object> data = new HashMap<>();
        data.put("kind", word("label." + carton.kind(), language));
        data.put("warehouse", receiver(row));
        data.put("code", carton.lpn());
        data.put("barcode", "H-" + carton.lpn());
        data.put("sku", items == 1 ? first.sku() : word("label.mixed", language));
        data.put("name", items == 1 ? first.name() : word("label.items", language, items));
        data.put("quantity", String.valueOf(units(content)));
        data.put("receivedOn", "");
        data.put("receiptNo", row.transferNo());
        data.put("weight", weight(carton));
        boolean oneLot = content.stream().map(CartonContent::lot).distinct().count() == 1;
        if (items == 1 && oneLot && first.lot() != null) {
            data.put("lot", first.lot());
            data.put("expiresOn", Objects.toString(first.expiresOn(), ""));
        }
        return data;
    }

    private Map<String, Object> list(
            TransferSql.Row row, GoodsSql.Carton carton, List<CartonContent> content, Locale language) {
        Map<String, Object> data = new HashMap<>();
        for (String head :
                List.of("title", "orderHead", "weightHead", "receiverHead", "skuHead", "nameHead", "quantityHead")) {
            data.put(head, word("label." + head, language));
        }
        data.put("cartonCode", "H-" + carton.lpn());
        data.put("cartonNo", "H-" + carton.lpn());
        data.put("cartonOf", Objects.toString(carton.parentLpn(), ""));
        data.put("orderNo", row.transferNo());
        data.put("receiver", receiver(row));
        data.put("weight", weight(carton));
        data.put("totalHead", word("label.total", language, lines(content).size(), units(content)));
        return data;
    }

    private String receiver(TransferSql.Row row) {
        return row.toWarehouse() + " " + warehouses.byId(row.toWarehouseId()).name();
    }

    private static String weight(GoodsSql.Carton carton) {
        return carton.grams() == null ? "" : ContentLines.kilograms(carton.grams());
    }

    private static long units(List<CartonContent> content) {
        return content.stream().mapToLong(CartonContent::quantity).sum();
    }

    private static String word(String key, Locale language, Object... values) {
        return Texts.of("transfer", key, language, values);
    }
}
