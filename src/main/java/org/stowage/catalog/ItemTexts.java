package org.stowage.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Packs and parts as people write them into forms and files. */
public final class ItemTexts {

    private static final Pattern PACK = Pattern.compile("(.+)=\\s*(\\d{1,10})(?:\\s+(\\S.*))?");
    private static final Pattern PART = Pattern.compile("(.+)=\\s*(\\d{1,10})");

    private ItemTexts() {}

    /** {@code 4006381333931=12 case}: barcode, base units in it, and the word for it, which may be missing. */
    public static Optional<NewPack> pack(String text) {
        Matcher pack = PACK.matcher(text.strip());
        return pack.matches() && !pack.group(1).isBlank()
                ? Optional.of(new NewPack(pack.group(1).strip(), Long.parseLong(pack.group(2)), pack.group(3)))
                : Optional.empty();
    }

    /** {@code TEA-100=2}: sku of the part and how many are in one kit. Without a number it is one. */
    public static Optional<NewPart> part(String text) {
        String stripped = text.strip();
        if (stripped.indexOf('=') < 0) {
            return stripped.isEmpty() ? Optional.empty() : Optional.of(new NewPart(stripped, 1));
        }
        Matcher part = PART.matcher(stripped);
        return part.matches() && !part.group(1).isBlank()
                ? Optional.of(new NewPart(part.group(1).strip(), Long.parseLong(part.group(2))))
                : Optional.empty();
    }
}
