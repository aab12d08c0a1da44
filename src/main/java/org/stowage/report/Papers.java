package org.stowage.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How times and amounts are written on paper. */
final class Papers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Before a document has said who it is. */
    static final Heading NOTHING =
            new Heading("", "", "", List.of(), new Heading.Printed(Instant.EPOCH, ""), ZoneOffset.UTC, Locale.ROOT);

    private Papers() {}

    static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /** At least two digits behind the point. */
    static String money(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "?";
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
    }
}
