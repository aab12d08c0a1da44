package org.stowage.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Texts;

/** A rule in words: whom it is about, and which parcels. */
final class RuleText {

    private final Locale locale;
    private final List<String> said = new ArrayList<>();

    private RuleText(Locale locale) {
        this.locale = locale;
    }

    /** One phrase for each thing that must hold; none: every parcel. */
    static List<String> when(CarrierRule rule, Locale locale) {
        RuleText text = new RuleText(locale);
        When when = rule.when();
        if (when != null) {
            text.list("regions", when.regions());
            text.value("over-grams", when.overGrams());
            text.value("up-to-grams", when.upToGrams());
            text.value("over-length", when.overLengthMm());
            text.money("value-over", when.valueOver(), when.currency());
            text.money("value-up-to", when.valueUpTo(), when.currency());
            text.flag("cod", when.cod());
            text.list("channels", when.channels());
            text.list("owners", when.owners());
            text.list("classes", when.classes());
            text.flag("pick-up", when.pickedUp());
        }
        return text.said;
    }

    private String of(String key, Object... values) {
        return Texts.of(Reason.ROOM, "when." + key, locale, values);
    }

    private void flag(String key, @Nullable Boolean value) {
        if (value != null) {
            said.add(of(key + "." + value));
        }
    }

    private void value(String key, @Nullable Object value) {
        if (value != null) {
            said.add(of(key, value));
        }
    }

    private void money(String key, @Nullable Object amount, @Nullable String currency) {
        if (amount != null) {
            said.add(of(key, amount, currency == null ? "" : currency));
        }
    }

    private void list(String key, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            said.add(of(key, String.join(", ", values)));
        }
    }
}
