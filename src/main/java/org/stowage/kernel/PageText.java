package org.stowage.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, in the reader's language: {@code {t:of('office.page.orders')}} is the text {@code page.orders} of
 * {@code messages/office}. Instants are shown in the time zone of the warehouse in play.
 */
@TemplateExtension(namespace = "t")
public final class PageText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private PageText() {}

    /** @param key room, dot, key of the room's bundle */
    static String of(String key, Object... values) {
        int dot = key.indexOf('.');
        return Texts.of(key.substring(0, dot), key.substring(dot + 1), readers().language(), values);
    }

    /** As {@link #of}, for a text that ends with a code: {@code {t:word('outbound.status', order.status)}}. */
    static String word(String key, Object code) {
        return of(key + "." + String.valueOf(code).toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String instant(@Nullable Instant at) {
        return shown(at, MINUTE);
    }

    static String second(@Nullable Instant at) {
        return shown(at, SECOND);
    }

    static String hour(@Nullable Instant at) {
        return shown(at, HOUR);
    }

    static String day(@Nullable LocalDate on) {
        return on == null ? "" : on.toString();
    }

    /** As its currency writes it; nothing for no amount. */
    static String money(@Nullable BigDecimal amount, String currency) {
        return MoneyText.orNothing(amount, currency);
    }

    /** What makes a form count once, however often it is sent. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    private static String shown(@Nullable Instant at, DateTimeFormatter form) {
        if (at == null) {
            return "";
        }
        ZoneId zone = readers().zone();
        return at.atZone(zone).format(form) + (zone.equals(ZoneOffset.UTC) ? " UTC" : "");
    }

    private static Readers readers() {
        return Arc.container().instance(Readers.class).get();
    }
}
