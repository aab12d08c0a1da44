package org.stowage.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Values of cells as a reader sees them. */
record Cells(ZoneId zone) {

    String text(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Amount money -> Papers.money(money.value(), money.currency());
            case BigDecimal amount when column.kind() == Column.Kind.MONEY -> Papers.money(amount);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Instant at -> Papers.time(at, zone);
            default -> value.toString();
        };
    }
}
