package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stowage.catalog.ItemKey;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Quantity;
import org.stowage.returns.Announced;
import org.stowage.returns.NewReturn;
import org.stowage.returns.Returns;
import org.stowage.site.WarehouseKey;

/** Rows of an order file that are goods coming back: announced as returns of the order that the customer has them from. */
@ApplicationScoped
class ReturnRows {

    private final Returns returns;

    ReturnRows(Returns returns) {
        this.returns = returns;
    }

    void announce(
            WarehouseKey warehouse,
            List<ImportDocument> documents,
            Map<String, ItemKey> known,
            Intake.Context context) {
        List<ImportDocument> good = new ArrayList<>();
        List<NewReturn> wanted = new ArrayList<>();
        for (ImportDocument document : documents) {
            List<NewReturn.Line> lines = new ArrayList<>();
            for (ImportRow row : document.live()) {
                lines.add(line(row, known));
            }
            ImportRow first = document.first();
            Instant at = first.instant("placedAt");
            if (!document.faulty()) {
                good.add(document);
                wanted.add(new NewReturn(
                        Objects.requireNonNull(first.text("channel")),
                        Objects.requireNonNull(first.text("channelOrderNo")),
                        null,
                        first.text("customer"),
                        null,
                        at == null ? Instant.now() : at,
                        lines));
            }
        }
        List<List<Announced>> announced = returns.announceAll(warehouse.id(), wanted);
        for (int i = 0; i < good.size(); i++) {
            settle(good.get(i), announced.get(i), context);
        }
    }

    // an unknown item has no order either: 0 is no item
    private static NewReturn.Line line(ImportRow row, Map<String, ItemKey> known) {
        String sku = row.text("sku", "");
        ItemKey item = known.get(sku.toUpperCase(Locale.ROOT));
        return new NewReturn.Line(item == null ? 0 : item.id(), sku, quantity(row));
    }

    /** Such files write what comes back as a negative number. */
    private static long quantity(ImportRow row) {
        Long number = row.number("quantity");
        long quantity = number == null ? 1 : Math.abs(number);
        if (quantity < 1 || quantity > Quantity.MOST) {
            row.fault("quantity", KernelProblem.INVALID_QUANTITY, quantity, Quantity.MOST);
        }
        return quantity;
    }

    private static void settle(ImportDocument document, List<Announced> announced, Intake.Context context) {
        for (int i = 0; i < announced.size(); i++) {
            ImportRow row = document.live().get(i);
            Announced line = announced.get(i);
            String customer = row.text("customer", "");
            boolean dryKnown = context.dryRun()
                    && !customer.isEmpty()
                    && context.seen()
                            .hasSold(
                                    row.text("channel", ""),
                                    customer,
                                    row.text("sku", ""),
                                    Objects.requireNonNullElseGet(row.instant("placedAt"), Instant::now));
            switch (line.result()) {
                case CREATED -> row.verdict(ImportRow.Verdict.CREATED);
                case UNCHANGED -> row.verdict(ImportRow.Verdict.UNCHANGED);
                case UNKNOWN_ORDER -> {
                    if (dryKnown) {
                        row.verdict(ImportRow.Verdict.CREATED);
                    } else {
                        row.rejectedAlone("sku", IntegrationProblem.RETURN_UNKNOWN_ORDER, row.text("sku", ""));
                    }
                }
                case OTHER_CONTENT ->
                    row.fault("quantity", IntegrationProblem.RETURN_OTHERWISE, row.text("channelOrderNo", ""));
            }
        }
    }
}
