package org.stowage.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money in a cell: paper writes it as its currency does, a workbook keeps the number. */
record Amount(BigDecimal value, String currency) {

    /** Unknown is said. */
    static Object of(@Nullable BigDecimal value, String currency) {
        return value == null ? "?" : new Amount(value, currency);
    }
}
