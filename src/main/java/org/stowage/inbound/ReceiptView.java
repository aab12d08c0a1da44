package org.stowage.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt as people and programs read it. */
public record ReceiptView(
        String receiptNo,
        String warehouse,
        String status,
        boolean blind,
        @Nullable String supplier,
        @Nullable String orderNo,
        Instant createdAt,
        @Nullable Instant closedAt,
        List<Line> lines) {

    /** Units of one item, lot and condition: what was announced and what came. */
    public record Line(
            String sku,
            String name,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            String condition,
            String owner,
            long expected,
            long received) {}

    static ReceiptView from(ReceiptSql.Row receipt, List<ReceiptSql.LineRow> lines) {
        return new ReceiptView(
                receipt.receiptNo(),
                receipt.warehouse(),
                receipt.status(),
                receipt.blind(),
                receipt.supplier(),
                receipt.orderNo(),
                receipt.createdAt(),
                receipt.closedAt(),
                lines.stream().map(ReceiptView::line).toList());
    }

    private static Line line(ReceiptSql.LineRow line) {
        return new Line(
                line.sku(),
                line.name(),
                line.lot(),
                line.expiresOn(),
                line.condition(),
                line.owner(),
                line.expected(),
                line.received());
    }
}
