package org.stowage.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.MoneyText;
import org.stowage.kernel.Texts;

/** How words, times and amounts are written on paper. */
final class Papers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Before a document has said who it is. */
    static final Heading NOTHING =
            new Heading("", "", "", List.of(), new Heading.Printed(Instant.EPOCH, ""), ZoneOffset.UTC, Locale.ROOT);

    private Papers() {}

    static String text(String key, Locale language, Object... values) {
        return Texts.of("report", key, language, values);
    }

    static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /** In a currency that stands elsewhere on the paper. */
    static String money(BigDecimal amount) {
        return MoneyText.of(amount, "");
    }

    /** As its currency writes it; unknown is said. */
    static String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "?" : MoneyText.of(amount, currency);
    }
}
