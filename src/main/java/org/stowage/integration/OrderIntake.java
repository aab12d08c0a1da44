package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.catalog.ItemKey;
import org.stowage.outbound.Accepted;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.Orders;
import org.stowage.site.WarehouseKey;

/**
 * Order files: one row per line, the rows of one order number are one order; equal rows are separate lines. With a mapping
 * that says so, rows of the same file are announced returns, and unknown items are made.
 */
@ApplicationScoped
class OrderIntake implements Intake {

    /** Between the parts of a key; no file can hold it in a channel or number that is accepted. */
    static final char BETWEEN = '\u001f';

    private static final List<Column> COLUMNS = Column.of(
            List.of("channel", "channelOrderNo", "sku", "quantity"),
            "warehouse placedAt shipBy name phone country province city district address postcode company email state token"
                    + " carrier service price currency gift buyerRemark sellerNote codAmount paidAt type customer unit",
            "itemName");

    private final Orders orders;
    private final OrderItems items;
    private final ReturnRows returns;
    private final ImportWarehouses warehouses;
    private final String currency;

    OrderIntake(
            Orders orders,
            OrderItems items,
            ReturnRows returns,
            ImportWarehouses warehouses,
            @ConfigProperty(name = "stowage.currency", defaultValue = "CNY") String currency) {
        this.orders = orders;
        this.items = items;
        this.returns = returns;
        this.warehouses = warehouses;
        this.currency = currency;
    }

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String no = row.values().getOrDefault("channelOrderNo", "#" + row.number());
        return row.values().getOrDefault("channel", "") + BETWEEN + no;
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        items.make(documents, context.mapping());
        warehouses.sort(documents, context).forEach((warehouse, own) -> apply(warehouse, own, context));
    }

    private void apply(WarehouseKey warehouse, List<ImportDocument> documents, Context context) {
        Map<String, ItemKey> known = items.known(documents);
        List<ImportDocument> sales = new ArrayList<>();
        List<ImportDocument> back = new ArrayList<>();
        for (ImportDocument document : documents) {
            (isReturn(document, context.mapping()) ? back : sales).add(document);
        }
        accept(warehouse, sales, known, context);
        returns.announce(warehouse, back, known, context);
    }

    private static boolean isReturn(ImportDocument document, Mapping mapping) {
        return mapping.returns() != null
                && mapping.returns().holds(document.first().values());
    }

    private void accept(
            WarehouseKey warehouse, List<ImportDocument> documents, Map<String, ItemKey> known, Context context) {
        List<ImportDocument> good = new ArrayList<>();
        List<NewOrder> wanted = new ArrayList<>();
        for (ImportDocument document : documents) {
            document.live().forEach(row -> checkSku(row, known));
            NewOrder order = new OrderDraft(document, currency).order();
            if (!document.faulty()) {
                good.add(document);
                wanted.add(order);
            }
        }
        List<Accepted> accepted =
                orders.acceptAll(warehouse.id(), context.actor().operatorId(), wanted);
        for (int i = 0; i < good.size(); i++) {
            settle(good.get(i), accepted.get(i), context);
        }
    }

    static void checkSku(ImportRow row, Map<String, ItemKey> known) {
        String sku = row.code("sku");
        if (sku != null && !known.containsKey(sku.toUpperCase(Locale.ROOT))) {
            row.fault("sku", IntegrationProblem.UNKNOWN_SKU, sku);
        }
    }

    private static void settle(ImportDocument document, Accepted accepted, Context context) {
        switch (accepted.result()) {
            case CREATED -> document.verdict(ImportRow.Verdict.CREATED);
            case UNCHANGED -> document.verdict(ImportRow.Verdict.UNCHANGED);
            case REJECTED -> accepted.faults().forEach(document::reject);
        }
        if (context.dryRun() && accepted.result() != Accepted.Result.REJECTED) {
            for (ImportRow row : document.live()) {
                context.seen()
                        .sold(
                                row.text("channel", ""),
                                row.text("customer", ""),
                                row.text("sku", ""),
                                Objects.requireNonNullElseGet(row.instant("placedAt"), Instant::now));
            }
        }
    }
}
