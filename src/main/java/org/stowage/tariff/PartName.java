package org.stowage.tariff;

import java.util.Locale;
import java.util.Set;
import org.stowage.kernel.Texts;

/** What a part of a price is called: ours in the reader's language, a surcharge as its table calls it. */
final class PartName {

    private static final Set<String> OURS =
            Set.of("freight", "minimum", "fuel", "remote", "cod", "insurance", "oversize");

    private PartName() {}

    static String of(String name, Locale locale) {
        return OURS.contains(name) ? Texts.of(Reason.ROOM, "part." + name, locale) : name;
    }
}
