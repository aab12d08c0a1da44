package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.ItemKey;
import org.stowage.catalog.PackUnits;
import org.stowage.catalog.Units;
import org.stowage.inbound.NewReceipt;
import org.stowage.inbound.NewReceiptLine;
import org.stowage.inbound.ReceiptView;
import org.stowage.inbound.Receiving;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Quantity;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Condition;

/** Receipt files: goods that are there now; the rows of one receipt number are one receipt. */
@ApplicationScoped
class ReceiptIntake implements Intake {

    private static final String NUMBER = "[\\x21-\\x7e]{1,60}";

    private static final List<Column> COLUMNS = Column.of(
            List.of("receipt", "sku", "quantity"),
            "warehouse location supplier orderNo lot expiresOn serial lpn condition owner unit",
            "");

    private final Receiving receiving;
    private final OrderItems items;
    private final ImportWarehouses warehouses;
    private final Units units;

    ReceiptIntake(Receiving receiving, OrderItems items, ImportWarehouses warehouses, Units units) {
        this.receiving = receiving;
        this.items = items;
        this.warehouses = warehouses;
        this.units = units;
    }

    @Override
    public String kind() {
        return "receipts";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String warehouse = row.values().getOrDefault("warehouse", "").toUpperCase(Locale.ROOT);
        return warehouse + OrderIntake.BETWEEN + row.values().getOrDefault("receipt", "#" + row.number());
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        Map<String, ItemKey> known = items.known(documents);
        documents.forEach(document -> document.live().forEach(row -> OrderIntake.checkSku(row, known)));
        Map<Long, PackUnits> packs = inPacks(documents)
                ? units.of(known.values().stream().map(ItemKey::id).toList())
                : Map.of();
        warehouses.sort(documents, context).forEach((warehouse, own) -> receive(warehouse, own, known, packs));
    }

    private static boolean inPacks(List<ImportDocument> documents) {
        return documents.stream()
                .flatMap(document -> document.live().stream())
                .anyMatch(row -> row.code("unit") != null);
    }

    private void receive(
            WarehouseKey warehouse,
            List<ImportDocument> documents,
            Map<String, ItemKey> known,
            Map<Long, PackUnits> packs) {
        List<ImportDocument> good = new ArrayList<>();
        List<NewReceipt> wanted = new ArrayList<>();
        for (ImportDocument document : documents) {
            NewReceipt receipt = receipt(warehouse, document, row -> {
                ItemKey item = known.get(row.text("sku", "").toUpperCase(Locale.ROOT));
                return item == null ? null : packs.get(item.id());
            });
            if (!document.faulty()) {
                good.add(document);
                wanted.add(receipt);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        List<Receiving.Received> received = receiving.receiveAll(warehouse.id(), wanted, known);
        for (int i = 0; i < good.size(); i++) {
            ImportDocument document = good.get(i);
            if (received.get(i).created()) {
                document.verdict(ImportRow.Verdict.CREATED);
            } else if (units(wanted.get(i))
                    .equals(units(receiving.get(warehouse.id(), received.get(i).receiptNo())))) {
                document.verdict(ImportRow.Verdict.UNCHANGED);
            } else {
                document.first()
                        .fault(
                                "receipt",
                                IntegrationProblem.RECEIPT_OTHERWISE,
                                received.get(i).receiptNo());
            }
        }
    }

    private static NewReceipt receipt(
            WarehouseKey warehouse, ImportDocument document, Function<ImportRow, @Nullable PackUnits> packs) {
        ImportRow first = document.first();
        String number = first.text("receipt", "");
        if (!number.matches(NUMBER)) {
            first.fault("receipt", KernelProblem.INVALID_VALUE, number, "A-Z a-z 0-9 . - / (1-60)");
        }
        List<NewReceiptLine> lines = new ArrayList<>();
        for (ImportRow row : document.live()) {
            if (row.text("lpn") != null) {
                row.fault("lpn", IntegrationProblem.UNIT_NOT_KEPT);
            }
            lines.add(new NewReceiptLine(
                    row.text("sku", ""),
                    quantity(row, packs.apply(row)),
                    row.code("location"),
                    row.code("lot"),
                    row.date("expiresOn"),
                    LocationIntake.choice(row, "condition", Condition.class),
                    row.code("owner"),
                    null,
                    SerialColumn.of(row)));
        }
        return new NewReceipt(warehouse.code(), number, first.code("supplier"), first.code("orderNo"), false, lines);
    }

    /** In base units: what is compared with what was received is counted in one way. */
    private static long quantity(ImportRow row, @Nullable PackUnits packs) {
        String unit = row.code("unit");
        long quantity = row.quantity("quantity");
        if (unit == null || packs == null) {
            return quantity;
        }
        OptionalLong factor = packs.in(unit);
        if (factor.isEmpty()) {
            row.fault("unit", IntegrationProblem.UNKNOWN_UNIT, unit, row.text("sku", ""), packs.names());
            return quantity;
        }
        if (quantity > Quantity.MOST / factor.getAsLong()) {
            row.fault("quantity", KernelProblem.INVALID_QUANTITY, quantity, Quantity.MOST);
            return quantity;
        }
        return quantity * factor.getAsLong();
    }

    /** What two receipts are compared by: units of each item, lot and condition. */
    private static Map<String, Long> units(NewReceipt receipt) {
        Map<String, Long> units = new TreeMap<>();
        for (NewReceiptLine line : receipt.lines()) {
            Condition condition = Objects.requireNonNullElse(line.condition(), Condition.GOOD);
            units.merge(key(line.sku(), line.lot(), DatabaseName.of(condition)), line.quantity(), Long::sum);
        }
        return units;
    }

    private static Map<String, Long> units(ReceiptView receipt) {
        Map<String, Long> units = new TreeMap<>();
        receipt.lines().stream()
                .filter(line -> line.received() > 0)
                .forEach(
                        line -> units.merge(key(line.sku(), line.lot(), line.condition()), line.received(), Long::sum));
        return units;
    }

    private static String key(String sku, @Nullable String lot, String condition) {
        return sku.strip().toUpperCase(Locale.ROOT) + OrderIntake.BETWEEN + lot + OrderIntake.BETWEEN + condition;
    }
}
