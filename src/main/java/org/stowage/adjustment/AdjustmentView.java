package org.stowage.adjustment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as people and programs read it.
 *
 * @param status waiting (for a second person), posted, rejected
 * @param value of all lines whose cost is known, gains and losses alike; null for readers who may not see costs
 * @param unvaluedUnits units of items whose cost nobody knows
 */
public record AdjustmentView(
        String adjustmentNo,
        String warehouse,
        String kind,
        String status,
        String reasonCode,
        @Nullable String note,
        @Nullable Value value,
        long unvaluedUnits,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        List<Line> lines) {

    public record Value(BigDecimal amount, String currency) {}

    public record Line(
            String location,
            @Nullable String lpn,
            String sku,
            String name,
            @Nullable String lot,
            String condition,
            @Nullable String to,
            String owner,
            long quantity,
            List<String> serials) {}

    static AdjustmentView of(AdjustmentSql.Row row, List<AdjustmentSql.LineRow> lines, boolean seesCost) {
        return new AdjustmentView(
                row.adjustmentNo(),
                row.warehouse(),
                row.kind(),
                row.status(),
                row.reason(),
                row.note(),
                seesCost ? new Value(Worth.money(row.value()), row.currency()) : null,
                row.unvalued(),
                row.asker(),
                row.askedAt(),
                row.decider(),
                row.decidedAt(),
                row.decisionNote(),
                lines.stream().map(AdjustmentView::line).toList());
    }

    AdjustmentView withoutValue() {
        return new AdjustmentView(
                adjustmentNo,
                warehouse,
                kind,
                status,
                reasonCode,
                note,
                null,
                unvaluedUnits,
                askedBy,
                askedAt,
                decidedBy,
                decidedAt,
                decisionNote,
                lines);
    }

    private static Line line(AdjustmentSql.LineRow line) {
        return new Line(
                line.location(),
                line.lpn(),
                line.sku(),
                line.name(),
                line.lot(),
                line.condition(),
                line.toCondition(),
                line.owner(),
                line.quantity(),
                line.serialList());
    }
}
